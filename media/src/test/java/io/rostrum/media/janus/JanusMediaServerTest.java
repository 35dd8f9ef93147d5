package io.rostrum.media.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.rostrum.media.Feed;
import io.rostrum.media.Feed.Kind;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import io.rostrum.media.MediaServer;
import io.rostrum.media.View;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pictures and sound through Janus")
class JanusMediaServerTest {
  private static final Feed CAMERA = new Feed("nora@example.org", Kind.CAMERA);
  private static final Feed SCREEN = new Feed("nora@example.org", Kind.SCREEN);
  private static final Feed MICROPHONE = new Feed("nora@example.org", Kind.MICROPHONE);

  private static JanusProcess janus;
  private static Browsers browsers;
  private static MediaServer server;
  private static MediaServer otherInstance;

  private final String room = "room " + UUID.randomUUID();
  private Peer presenter;
  private Peer attendee;

  @BeforeAll
  static void start() {
    janus = new JanusProcess("server");
    browsers = new Browsers();
    server = new JanusMediaServer(janus.settings());
    otherInstance = new JanusMediaServer(janus.settings());
  }

  @AfterAll
  static void end() throws Exception {
    for (AutoCloseable each : new AutoCloseable[] {server, otherInstance, browsers, janus}) {
      if (each != null) {
        each.close();
      }
    }
  }

  @BeforeEach
  void open() {
    presenter = browsers.open();
    attendee = browsers.open();
  }

  @AfterEach
  void close() {
    presenter.close();
    attendee.close();
    server.close(room);
  }

  @Test
  @DisplayName("Camera, screen and microphone are seen and heard, and each can be left out")
  void seenAndHeard() {
    presenter.publish(server, room, CAMERA);
    presenter.publish(server, room, MICROPHONE);
    presenter.publish(server, room, SCREEN);
    assertThat(server.onAir(room)).containsExactlyInAnyOrder(CAMERA, MICROPHONE, SCREEN);

    attendee.view(server, room, "page", Set.of(CAMERA, MICROPHONE));
    attendee.seesPictures();
    attendee.hearsSomething();

    attendee.watchFrames();
    attendee.view(server, room, "page", Set.of(MICROPHONE));
    await().until(() -> attendee.millisSinceLastFrame() > 500);
    attendee.hearsSomething();
    attendee.view(server, room, "page", Set.of(MICROPHONE, SCREEN));
    attendee.seesPictures();
    assertThat(server.view(room, "page", Set.of(MICROPHONE, SCREEN))).isEmpty();
  }

  @Test
  @DisplayName("A view says whose feed comes on which line, and is the same until it is answered")
  void views() {
    assertThat(server.view(room, "page", Set.of(CAMERA))).isEmpty();
    presenter.publish(server, room, CAMERA);
    presenter.publish(server, room, MICROPHONE);
    View first = server.view(room, "page", Set.of(CAMERA)).orElseThrow();
    assertThat(first.feeds().values()).containsExactly(CAMERA);
    assertThat(server.view(room, "page", Set.of(CAMERA, MICROPHONE))).contains(first);

    attendee.answer(server, room, "page", first);
    View second = server.view(room, "page", Set.of(CAMERA, MICROPHONE)).orElseThrow();
    assertThat(second.feeds()).containsAllEntriesOf(first.feeds()).containsValue(MICROPHONE);
    assertThat(second.connection()).isEqualTo(first.connection());
    attendee.answer(server, room, "page", second);

    server.stop(room, CAMERA);
    View third = server.view(room, "page", Set.of(CAMERA, MICROPHONE)).orElseThrow();
    assertThat(third.feeds().values()).containsExactly(MICROPHONE);
    server.leave(room, "page");
    refuses(MediaRefusal.NOTHING_TO_ANSWER, () -> server.answer(room, "page", "v=0\r\n"));
  }

  @Test
  @DisplayName("Whoever publishes the same feed again replaces it, and viewers get the new one")
  void replaced() {
    presenter.publish(server, room, CAMERA);
    attendee.view(server, room, "page", Set.of(CAMERA));
    attendee.seesPictures();
    try (Peer elsewhere = browsers.open()) {
      elsewhere.publish(otherInstance, room, CAMERA);
      await().until(() -> server.view(room, "page", Set.of(CAMERA)).isPresent());
      attendee.view(server, room, "page", Set.of(CAMERA));
      attendee.seesPictures();
      assertThat(server.onAir(room)).containsExactly(CAMERA);
    }
  }

  @Test
  @DisplayName("Ten come at once and are seen; stopped, their last frames come within 500 ms")
  void stopped() {
    List<Feed> cameras =
        IntStream.range(0, 10).mapToObj(each -> new Feed("person " + each, Kind.CAMERA)).toList();
    presenter.publishAtOnce(server, room, cameras);
    View view = server.view(room, "page", Set.copyOf(cameras)).orElseThrow();
    attendee.answer(server, room, "page", view);
    attendee.watchFrames();
    List<Long> millis =
        view.feeds().entrySet().stream()
            .map(line -> stopped(line.getKey(), line.getValue()))
            .sorted()
            .toList();
    System.out.printf("From stop to the last frame at a viewer: %s ms%n", millis);
    System.out.printf("Median: %d ms%n", (millis.get(4) + millis.get(5)) / 2);
    assertThat(millis).hasSize(10);
    assertThat(millis.getLast()).isLessThan(500);
  }

  // By the other instance than the one that published.
  private long stopped(String mid, Feed camera) {
    await().until(() -> System.currentTimeMillis() - attendee.lastFrame(mid) < 200);
    long began = System.currentTimeMillis();
    otherInstance.stop(room, camera);
    assertThat(server.onAir(room)).doesNotContain(camera);
    await().until(() -> System.currentTimeMillis() - attendee.lastFrame(mid) > 400);
    return Math.max(0, attendee.lastFrame(mid) - began);
  }

  @Test
  @DisplayName("One instance sees and stops what somebody published through another")
  void twoInstances() {
    var other = new Feed("omar@example.org", Kind.CAMERA);
    presenter.publish(server, room, CAMERA);
    presenter.publish(server, room, MICROPHONE);
    presenter.publish(otherInstance, room, other);
    assertThat(otherInstance.onAir(room)).containsExactlyInAnyOrder(CAMERA, MICROPHONE, other);
    otherInstance.stop(room, CAMERA);
    assertThat(server.onAir(room)).containsExactlyInAnyOrder(MICROPHONE, other);
    otherInstance.stop("no such room", CAMERA);
  }

  @Test
  @DisplayName("A closed room sends nothing any more, and can be used again")
  void closedRoom() {
    presenter.publish(server, room, CAMERA);
    attendee.view(server, room, "page", Set.of(CAMERA));
    attendee.seesPictures();
    attendee.watchFrames();
    otherInstance.close(room);
    await().until(() -> attendee.millisSinceLastFrame() > 500);
    assertThat(server.onAir(room)).isEmpty();
    presenter.publish(server, room, CAMERA);
    attendee.view(server, room, "page", Set.of(CAMERA));
    attendee.seesPictures();
  }

  @Test
  @DisplayName(
      "A browser that ends its connection is off the air, and what an instance had that ends")
  void ended() {
    String connection = presenter.publish(server, room, CAMERA);
    presenter.end(connection);
    await().untilAsserted(() -> assertThat(server.onAir(room)).isEmpty());
    try (var shortLived = new JanusMediaServer(janus.settings())) {
      presenter.publish(shortLived, room, CAMERA);
    }
    await().untilAsserted(() -> assertThat(server.onAir(room)).isEmpty());
  }

  private static void refuses(MediaRefusal refusal, Runnable what) {
    assertThatExceptionOfType(MediaRefusedException.class)
        .isThrownBy(what::run)
        .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
