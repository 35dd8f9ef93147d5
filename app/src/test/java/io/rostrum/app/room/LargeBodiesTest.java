package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.TestDatabase;
import io.rostrum.app.room.Instance.Attendee;
import io.rostrum.app.room.TestRooms.TestRoom;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("A body that is larger than anything the room is sent")
class LargeBodiesTest {
  private static final Logger log = LoggerFactory.getLogger(LargeBodiesTest.class);
  private static final int MEGABYTES = 19;
  private static final String JSON = "Content-Type: application/json\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\n";

  private static Instance rostrum;
  private static TestRoom room;
  private static Attendee bob;

  @BeforeAll
  static void start() throws Exception {
    rostrum = Instance.start(TestDatabase.settings("large_bodies"));
    room = rostrum.rooms().schedule();
    bob = rostrum.attendee(room, 1);
  }

  @AfterAll
  static void stop() {
    rostrum.close();
  }

  @Test
  @DisplayName("of which strangers send forty at once, is refused before it is kept")
  void strangers() throws Exception {
    var memory = Runtime.getRuntime();
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Sent>> all = new ArrayList<>();
      IntStream.range(0, 40)
          .forEach(
              number ->
                  all.add(threads.submit(() -> send("POST", changes(), JSON + CHUNKED, true))));
      for (Future<Sent> each : all) {
        assertThat(each.get().answer()).as("who asks comes first").contains(" 403 ");
        assertThat(each.get().megabytes()).isLessThan(MEGABYTES);
      }
    }
    log.info(
        "40 bodies of {} MB were refused in {} ms; {} MB of memory are in use",
        MEGABYTES,
        (System.nanoTime() - began) / 1_000_000,
        (memory.totalMemory() - memory.freeMemory()) >> 20);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, API, Content-Type: application/json",
    "POST, API, Content-Type: text/plain",
    "POST, JOIN, Content-Type: application/x-www-form-urlencoded",
    "PUT, API, Content-Type: application/x-www-form-urlencoded",
    "GET, ROOM, Content-Type: application/json"
  })
  @DisplayName("is refused by the length that it claims, before any of it is read")
  void claimed(String method, String place, String type) throws IOException {
    String length = "Content-Length: " + (MEGABYTES << 20) + "\n";

    Sent sent = send(method, path(place), type + "\n" + length + cookie(), false);

    assertThat(sent.answer()).contains(" 413 ", "BODY_TOO_LARGE", "Write less");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, API, Content-Type: application/json",
    "POST, JOIN, Content-Type: application/x-www-form-urlencoded"
  })
  @DisplayName("is refused as soon as it is too long, where it claims no length")
  void chunked(String method, String place, String type) throws IOException {
    Sent sent = send(method, path(place), type + "\n" + CHUNKED + cookie(), true);

    assertThat(sent.answer()).contains(" 413 ", "BODY_TOO_LARGE", "Write less");
    assertThat(sent.megabytes()).isLessThan(MEGABYTES);
  }

  @Test
  @DisplayName("is one byte more than 16 KB; what is shorter is read")
  void limit() {
    String open = "{\"action\":\"DANCE\"}";
    String line = "POST " + changes() + " HTTP/1.1";
    String fits = open + " ".repeat((16 << 10) - open.length());

    assertThat(Wire.send(rostrum.server(), line, JSON + cookie(), fits).body())
        .contains("ACTION_UNKNOWN");
    assertThat(Wire.send(rostrum.server(), line, JSON + cookie(), fits + " ").status())
        .isEqualTo(413);
  }

  @Test
  @DisplayName("or cannot be read is nothing that a stranger is told: first, who asks")
  void whoAsksFirst() {
    String line = "POST " + changes() + " HTTP/1.1";

    assertThat(Wire.send(rostrum.server(), line, JSON, "{broken").status()).isEqualTo(403);
    assertThat(Wire.send(rostrum.server(), line, JSON + cookie(), "{broken").status())
        .isEqualTo(400);
  }

  private static String path(String place) {
    return switch (place) {
      case "API" -> changes();
      case "JOIN" -> rostrum.attendeesLink(room);
      default -> bob.api().substring("/api".length());
    };
  }

  private static String changes() {
    return bob.api() + "/changes";
  }

  private static String cookie() {
    return "Cookie: " + bob.cookie() + "\n";
  }

  /**
   * @param megabytes how much of the body was taken before the line was closed
   */
  private record Sent(String answer, int megabytes) {}

  /** Sends a head and, in chunks, as much of a large body as the server takes. */
  private static Sent send(String method, String path, String headers, boolean withBody)
      throws IOException {
    String head = "%s %s HTTP/1.1\nHost: localhost\n%s\n".formatted(method, path, headers);
    try (var socket = new Socket("127.0.0.1", rostrum.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      int megabytes = withBody ? chunks(out) : 0;
      return new Sent(answer(socket), megabytes);
    }
  }

  private static int chunks(OutputStream out) {
    byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
    for (int sent = 0; sent < MEGABYTES; sent++) {
      try {
        out.write("100000\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.write(megabyte);
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException closed) {
        return sent;
      }
    }
    return MEGABYTES;
  }

  private static String answer(Socket socket) throws IOException {
    var read = new StringBuilder();
    var buffer = new byte[8_192];
    try {
      // The line stays open: the rest of the body may come.
      while (!read.toString().contains("</html>") && !read.toString().contains("}")) {
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
          break;
        }
        read.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
      }
    } catch (IOException closed) {
      // What came before is the answer.
    }
    return read.toString();
  }
}
