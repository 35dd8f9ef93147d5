package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Patience;
import io.rostrum.app.TestDatabase;
import io.rostrum.app.room.Instance.Attendee;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.app.room.Wire.Answer;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Streams of updates without end")
class CrowdedStreamsTest {
  private static final int OF_ONE = 5;
  private static final int OVER_ALL = 30;

  private static Instance rostrum;

  private final List<PlainPage> pages = new ArrayList<>();
  private TestRoom room;

  @BeforeAll
  static void start() throws Exception {
    Patience.set();
    List<String> settings = new ArrayList<>(TestDatabase.settings("crowded_streams"));
    settings.add("--rostrum.live.pages=" + OVER_ALL);
    settings.add("--rostrum.live.ping=1m");
    settings.add("--rostrum.live.pause=1ms");
    settings.add("--server.tomcat.connection-timeout=1s");
    rostrum = Instance.start(settings);
  }

  @AfterAll
  static void stop() {
    rostrum.close();
  }

  @BeforeEach
  void schedule() {
    room = rostrum.rooms().schedule();
  }

  @AfterEach
  void closePages() {
    pages.forEach(PlainPage::close);
    awaitOpenPages(0);
  }

  @Test
  @DisplayName("of one cookie: five are open, the newest, and each older one is told to stay away")
  void oneCookie() {
    Attendee bob = rostrum.attendee(room, 1);
    for (int count = 1; count <= 3 * OF_ONE; count++) {
      PlainPage page = open(bob);
      await().until(() -> page.shows("event: room").isPresent());
    }

    await().until(() -> pages.stream().filter(PlainPage::isOpen).count() == OF_ONE);
    assertThat(rostrum.openPages()).isEqualTo(OF_ONE);
    assertThat(pages.subList(0, 2 * OF_ONE))
        .allMatch(page -> page.shows("event: replaced").isPresent());
    assertThat(pages.subList(2 * OF_ONE, 3 * OF_ONE))
        .allMatch(PlainPage::isOpen)
        .noneMatch(page -> page.shows("event: replaced").isPresent());
  }

  @Test
  @DisplayName("over all: one too many is told when to come again, in words, and comes in then")
  void overAll() {
    IntStream.range(0, OVER_ALL / OF_ONE)
        .mapToObj(number -> rostrum.attendee(room, number))
        .forEach(attendee -> IntStream.range(0, OF_ONE).forEach(n -> open(attendee)));
    await().until(() -> pages.stream().allMatch(page -> page.shows("event: room").isPresent()));
    Attendee late = rostrum.attendee(room, OVER_ALL);

    Answer refused = ask(late);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
    assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(refused.body()).contains("\"code\":\"TOO_MANY_PAGES\"", "Plus de place");
    assertThat(rostrum.openPages()).isEqualTo(OVER_ALL);

    pages.removeFirst().close();
    awaitOpenPages(OVER_ALL - 1);
    PlainPage page = open(late);
    await().until(() -> page.shows("event: room").isPresent());
  }

  @Test
  @DisplayName("that nobody reads are closed, also where somebody says that they are there")
  void slow() throws Exception {
    // Many people make large snapshots, which fill what the network keeps.
    IntStream.range(0, 90).forEach(number -> room.comes("A person with a long name " + number));
    Attendee bob = rostrum.attendee(room, 1);
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress("127.0.0.1", rostrum.port()));
      socket.getOutputStream().write(head(bob));
      await().until(() -> rostrum.openPages() == 1);

      awaitOpenPages(0);
    }
  }

  /** That somebody is gone is noticed when something is written to them. */
  private void awaitOpenPages(int count) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              room.asks(Role.PRESENTER, RoomAction.OPEN);
              room.asks(Role.PRESENTER, RoomAction.INTERRUPT);
              return rostrum.openPages() == count;
            });
  }

  private PlainPage open(Attendee attendee) {
    var page = PlainPage.open(rostrum.port(), attendee);
    pages.add(page);
    return page;
  }

  private static Answer ask(Attendee attendee) {
    return Wire.send(
        URI.create("http://127.0.0.1:" + rostrum.port()),
        "GET " + attendee.api() + "/updates HTTP/1.1",
        "Accept-Language: fr\nCookie: " + attendee.cookie() + "\n",
        "");
  }

  private static byte[] head(Attendee attendee) throws IOException {
    return "GET %s/updates HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n"
        .formatted(attendee.api(), attendee.cookie())
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
