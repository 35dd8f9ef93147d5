package io.rostrum.localengine.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.rostrum.localengine.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The engine's log in files")
class FileLogTest {
  /** Two of the tests' blocks fill a file. */
  static final int SMALL = 80;

  private static final AppendListener NOBODY = new AppendListener() {};

  @TempDir Path folder;

  @Test
  @DisplayName("gives back each block in order, over several files, and after it was opened anew")
  void order() throws IOException {
    try (FileLog log = open()) {
      write(log, 1, 20);
      assertThat(texts(log)).isEqualTo(expected(1, 20));
    }
    assertThat(files()).hasSizeGreaterThan(5);
    try (FileLog log = open()) {
      write(log, 21, 25);
      assertThat(texts(log)).isEqualTo(expected(1, 25));
      assertThat(log.highest()).isEqualTo(50);
    }
  }

  @Test
  @DisplayName(
      "finds the block of a position, the first for those before, the last for those after")
  void seek() throws IOException {
    try (FileLog log = open()) {
      write(log, 1, 10);
      LogStorageReader reader = log.newReader();
      for (int position = 1; position <= 20; position++) {
        reader.seek(position);
        assertThat(text(reader)).isEqualTo("block " + (position + 1) / 2);
      }
      reader.seek(Long.MIN_VALUE);
      assertThat(text(reader)).isEqualTo("block 1");
      reader.seek(Long.MAX_VALUE);
      assertThat(text(reader)).isEqualTo("block 10");
      assertThat(reader.hasNext()).isFalse();
      write(log, 11, 11);
      assertThat(text(reader)).isEqualTo("block 11");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 12, 20, 30, 35})
  @DisplayName("cuts off what an engine that was killed had only half-written, and goes on there")
  void halfWritten(int missing) throws IOException {
    try (FileLog log = open()) {
      write(log, 1, 4);
    }
    Path last = files().getLast();
    try (var file = FileChannel.open(last, StandardOpenOption.WRITE)) {
      file.truncate(file.size() - missing);
    }
    try (FileLog log = open()) {
      assertThat(texts(log)).isEqualTo(expected(1, 3));
      write(log, 4, 6);
      assertThat(texts(log)).isEqualTo(expected(1, 6));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("refuses a file that is damaged elsewhere, says what to do, and changes nothing")
  void damaged(int file) throws IOException {
    try (FileLog log = open()) {
      write(log, 1, 8);
    }
    Path damaged = files().get(file);
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[30] ^= 1;
    Files.write(damaged, bytes);

    assertThatThrownBy(this::open)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(damaged.toString())
        .hasMessageContaining("Put back a copy of the data folder");
    assertThat(damaged).hasBinaryContent(bytes);
  }

  @Test
  @DisplayName("forgets whole files before a position, and never the newest")
  void forgets() throws IOException {
    try (FileLog log = open()) {
      write(log, 1, 10);
      log.deleteBefore(10);
      assertThat(log.lowest()).isBetween(2L, 10L);
      log.deleteBefore(1_000);
      assertThat(files()).hasSize(1);
      assertThat(texts(log)).last().isEqualTo("block 10");
    }
    try (FileLog log = open()) {
      assertThat(log.highest()).isEqualTo(20);
      write(log, 11, 11);
      assertThat(texts(log)).last().isEqualTo("block 11");
    }
  }

  @Test
  @DisplayName("tells who appended once the disk has it, and not before")
  void tells() throws IOException {
    try (FileLog log = open()) {
      List<Long> told = new ArrayList<>();
      var listener =
          new AppendListener() {
            @Override
            public void onCommit(long index, long highestPosition) {
              told.add(log.highest());
            }
          };
      log.append(1, 2, ByteBuffer.wrap("block 1".getBytes(UTF_8)), listener);
      await().until(() -> told.equals(List.of(2L)));
    }
  }

  @Test
  @DisplayName("shows all that was appended to whoever waits until the disk has it")
  void awaited() throws IOException {
    try (FileLog log = open()) {
      for (int n = 1; n <= 100; n++) {
        log.append(n, n, ByteBuffer.wrap("a block".getBytes(UTF_8)), NOBODY);
        log.awaitCommitted();
        assertThat(log.highest()).isEqualTo(n);
      }
    }
  }

  private FileLog open() throws IOException {
    return FileLog.open(
        folder,
        SMALL,
        true,
        failure -> {
          throw failure;
        });
  }

  static void write(FileLog log, int from, int to) {
    for (int i = from; i <= to; i++) {
      log.append(2L * i - 1, 2L * i, ByteBuffer.wrap(("block " + i).getBytes(UTF_8)), NOBODY);
    }
    log.awaitCommitted(2L * to);
  }

  private static List<String> expected(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> "block " + i).toList();
  }

  private static List<String> texts(FileLog log) {
    List<String> texts = new ArrayList<>();
    LogStorageReader reader = log.newReader();
    while (reader.hasNext()) {
      texts.add(text(reader));
    }
    return texts;
  }

  private static String text(LogStorageReader reader) {
    var block = reader.next();
    byte[] bytes = new byte[block.capacity()];
    block.getBytes(0, bytes);
    return new String(bytes, UTF_8);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
