package io.rostrum.media.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.rostrum.media.Feed;
import io.rostrum.media.Feed.Kind;
import io.rostrum.media.MediaAwayException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When Janus is away")
class AwayTest {
  private static final Feed CAMERA = new Feed("nora", Kind.CAMERA);

  @Test
  @DisplayName("Killed, slow, and there again: that is said, and all works anew")
  void killed() {
    try (var janus = new JanusProcess("away");
        var browsers = new Browsers();
        var server = new JanusMediaServer(janus.settings());
        var presenter = browsers.open();
        var attendee = browsers.open()) {
      presenter.publish(server, "room", CAMERA);
      attendee.view(server, "room", "page", Set.of(CAMERA));
      attendee.seesPictures();

      janus.kill();
      isAway(() -> server.onAir("room"));
      isAway(() -> server.publish("room", CAMERA, presenter.offer("while away", "CAMERA")));
      isAway(() -> server.view("room", "page", Set.of(CAMERA)));

      janus.start();
      await().ignoreException(MediaAwayException.class).until(() -> server.onAir("room").isEmpty());
      presenter.publish(server, "room", CAMERA);
      attendee.view(server, "room", "page", Set.of(CAMERA));
      attendee.seesPictures();

      janus.freeze();
      isAway(() -> server.stop("room", CAMERA));
      janus.thaw();
      assertThat(server.onAir("room")).containsExactly(CAMERA);
      server.stop("room", CAMERA);
      assertThat(server.onAir("room")).isEmpty();
    }
  }

  @Test
  @DisplayName("Without the right secret it is away, too")
  void wrongSecret() {
    try (var janus = new JanusProcess("away")) {
      JanusSettings right = janus.settings();
      var wrong = new JanusSettings(right.address(), "guessed", right.oldest());
      try (var server = new JanusMediaServer(wrong)) {
        isAway(() -> server.onAir("room"));
      }
    }
  }

  @Test
  @DisplayName("One that is older than it may be is away as well, and it is said why")
  void tooOld() {
    try (var janus = new JanusProcess("away")) {
      JanusSettings known = janus.settings();
      var newer = new JanusSettings(known.address(), known.secret(), Version.parse("99.10"));
      try (var server = new JanusMediaServer(newer)) {
        assertThatExceptionOfType(MediaAwayException.class)
            .isThrownBy(() -> server.onAir("room"))
            .withMessageMatching(
                ".* has version \\d+\\.\\d+\\.\\d+, .* works with 99\\.10 or newer.*");
      }
    }
  }

  private static void isAway(Runnable what) {
    assertThatExceptionOfType(MediaAwayException.class).isThrownBy(what::run);
  }
}
