package io.rostrum.media.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.rostrum.media.Feed;
import io.rostrum.media.Feed.Kind;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import io.rostrum.media.MediaServer;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A browser that cheats gets no packet through")
class BadOffersTest {
  private static final Feed CAMERA = new Feed("mallory", Kind.CAMERA);
  private static final Feed MICROPHONE = new Feed("mallory", Kind.MICROPHONE);

  private static JanusProcess janus;
  private static Browsers browsers;
  private static MediaServer server;

  private final String room = UUID.randomUUID().toString();
  private Peer cheat;

  @BeforeAll
  static void start() {
    janus = new JanusProcess("bad-offers");
    browsers = new Browsers();
    server = new JanusMediaServer(janus.settings());
  }

  @AfterAll
  static void end() throws Exception {
    for (AutoCloseable each : new AutoCloseable[] {server, browsers, janus}) {
      if (each != null) {
        each.close();
      }
    }
  }

  @BeforeEach
  void open() {
    cheat = browsers.open();
  }

  @AfterEach
  void close() {
    cheat.close();
    server.close(room);
  }

  @Test
  @DisplayName("What a browser can offer, and may not")
  void offers() {
    refuses(MediaRefusal.NOT_ONE_LINE, CAMERA, cheat.offer("3", "CAMERA", "CAMERA", "CAMERA"));
    refuses(MediaRefusal.NOT_ONE_LINE, CAMERA, cheat.offer("2", "CAMERA", "DATA"));
    refuses(MediaRefusal.NOT_ONE_LINE, MICROPHONE, cheat.offer("data", "DATA"));
    refuses(MediaRefusal.WRONG_KIND, MICROPHONE, cheat.offer("camera", "CAMERA"));
    refuses(MediaRefusal.WRONG_KIND, CAMERA, cheat.offer("microphone", "MICROPHONE"));
    refuses(MediaRefusal.SENDS_NOTHING, CAMERA, cheat.offer("nothing", "NOTHING"));
    assertThat(server.onAir(room)).isEmpty();
  }

  @Test
  @DisplayName("What a browser's offer can be turned into, and may not")
  void forgedOffers() {
    String good = cheat.offer("good", "CAMERA");
    refuses(MediaRefusal.NO_CANDIDATES, CAMERA, good.replaceAll("a=candidate:.*\r\n", ""));
    refuses(MediaRefusal.TOO_LARGE, CAMERA, good + "a=x:y\r\n".repeat(150_000));
    refuses(MediaRefusal.NOT_USABLE, CAMERA, good.replaceAll("a=(fingerprint|ice-pwd):.*\r\n", ""));
    refuses(MediaRefusal.NOT_USABLE, CAMERA, good.replace(" VP8/", " NONE/"));
    assertThat(server.onAir(room)).isEmpty();
    cheat.accept("good", server.publish(room, CAMERA, good));
    await().until(() -> server.onAir(room).contains(CAMERA));
  }

  @Test
  @DisplayName("Nothing is renegotiated: a connection is offered once")
  void renegotiation() {
    cheat.accept("one", server.publish(room, CAMERA, cheat.offer("one", "CAMERA")));
    await().until(() -> server.onAir(room).contains(CAMERA));
    refuses(MediaRefusal.USED_BEFORE, CAMERA, cheat.offer("one"));
    refuses(MediaRefusal.USED_BEFORE, new Feed("mallory", Kind.SCREEN), cheat.offer("one"));
    refuses(MediaRefusal.NOT_ONE_LINE, CAMERA, cheat.offer("one", "CAMERA"));
    assertThat(server.onAir(room)).containsExactly(CAMERA);
  }

  @Test
  @DisplayName("A camera smuggled into a microphone's connection is sent, and reaches nobody")
  void forgedAnswer() {
    String answer = server.publish(room, MICROPHONE, cheat.offer("sound", "MICROPHONE"));
    cheat.accept("sound", answer);
    await().until(() -> server.onAir(room).contains(MICROPHONE));
    cheat.smuggle("sound", answer);
    await().until(() -> cheat.packetsSent("sound", "video") > 50);
    assertThat(server.onAir(room)).containsExactly(MICROPHONE);
    try (Peer attendee = browsers.open()) {
      var view = server.view(room, "page", Set.of(CAMERA, MICROPHONE)).orElseThrow();
      assertThat(view.feeds().values()).containsExactly(MICROPHONE);
      attendee.answer(server, room, "page", view);
      attendee.hearsSomething();
      assertThat(attendee.framesDecoded()).isZero();
    }
  }

  @Test
  @DisplayName("Stopped before it connected, a camera never gets on air")
  void stoppedBefore() {
    String answer = server.publish(room, CAMERA, cheat.offer("late", "CAMERA"));
    server.stop(room, CAMERA);
    cheat.accept("late", answer);
    await()
        .during(Duration.ofSeconds(1))
        .until(() -> server.onAir(room).isEmpty() && cheat.packetsSent("late", "video") == 0);
  }

  private void refuses(MediaRefusal refusal, Feed feed, String offer) {
    assertThatExceptionOfType(MediaRefusedException.class)
        .isThrownBy(() -> server.publish(room, feed, offer))
        .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
