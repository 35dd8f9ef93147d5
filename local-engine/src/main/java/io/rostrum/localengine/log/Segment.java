package io.rostrum.localengine.log;

import io.rostrum.localengine.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file of the log. Whoever uses it holds the log's lock, except for reading a block's records.
 */
final class Segment {
  private static final String ENDING = ".log";

  private final Path path;
  private final FileChannel file;
  private final List<Block> blocks = new ArrayList<>();
  private long end;

  private Segment(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /** Its name is the position that it begins with, so that names sort as positions do. */
  static Segment create(Path folder, long lowest) throws IOException {
    Path path = folder.resolve("%020d%s".formatted(lowest, ENDING));
    return new Segment(
        path,
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  static boolean isOne(Path path) {
    return path.toString().endsWith(ENDING);
  }

  /**
   * Reads which blocks it has.
   *
   * @param isLast what a dying engine left half-written at the end is cut off there
   * @throws CannotStart if it is damaged elsewhere
   */
  static Segment open(Path path, boolean isLast) throws IOException {
    var segment =
        new Segment(
            path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    Optional<Block> next = Block.at(0, segment.file);
    while (next.isPresent()) {
      segment.add(next.get());
      next = Block.at(segment.end, segment.file);
    }
    if (segment.end < segment.file.size()) {
      segment.cutOffOrRefuse(isLast);
    }
    return segment;
  }

  private void cutOffOrRefuse(boolean isLast) throws IOException {
    if (!isLast || hasBlockAfter(end)) {
      file.close();
      throw new CannotStart(
          "The engine's log is damaged: %s cannot be read from byte %d on, and what follows is not what the engine was just writing when it stopped. Nothing was changed. Put back a copy of the data folder, or delete all data and begin anew."
              .formatted(path, end));
    }
    file.truncate(end);
    file.force(true);
  }

  private boolean hasBlockAfter(long damage) throws IOException {
    for (long offset = damage + 1; offset < file.size(); offset++) {
      if (Block.at(offset, file).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Writes a block at the end. It is not shown to readers before {@link #add}. */
  Block write(long lowest, long highest, ByteBuffer records, long offset) throws IOException {
    int length = records.remaining();
    ByteBuffer bytes = Block.bytes(lowest, highest, records);
    long to = offset;
    while (bytes.hasRemaining()) {
      to += file.write(bytes, to);
    }
    return new Block(offset, length, lowest, highest);
  }

  void add(Block block) {
    blocks.add(block);
    end = block.end();
  }

  /** Takes away what is half-written from there on. */
  void cutOff(long from) throws IOException {
    file.truncate(from);
  }

  void force() throws IOException {
    file.force(false);
  }

  ByteBuffer records(Block block) throws IOException {
    return block.records(file);
  }

  List<Block> blocks() {
    return blocks;
  }

  /** In bytes, without what is written and not added. */
  long end() {
    return end;
  }

  void close() throws IOException {
    file.close();
  }

  void delete() throws IOException {
    close();
    Files.delete(path);
  }
}
