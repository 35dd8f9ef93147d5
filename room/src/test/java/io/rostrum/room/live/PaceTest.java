package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Updates of a room, however many changes there are")
class PaceTest {
  private static final Duration PAUSE = Duration.ofMillis(250);

  private record Later(Runnable task, Duration delay) {}

  private final List<Later> waiting = new ArrayList<>();
  private Duration time = Duration.ZERO;
  private int runs;
  private final Pace pace =
      new Pace(
          () -> runs++,
          PAUSE,
          (task, delay) -> waiting.add(new Later(task, delay)),
          () -> time.toNanos());

  @Test
  @DisplayName("a single change is shown at once")
  void single() {
    pace.want();

    assertThat(waiting).extracting(Later::delay).containsExactly(Duration.ZERO);
  }

  @Test
  @DisplayName("a thousand changes within the pause are shown together, and not earlier")
  void burst() {
    pace.want();
    runNext();
    time = Duration.ofMillis(100);
    for (int i = 0; i < 1000; i++) {
      pace.want();
    }

    assertThat(waiting).extracting(Later::delay).containsExactly(Duration.ofMillis(150));
    runNext();
    assertThat(runs).isEqualTo(2);
    assertThat(waiting).isEmpty();
  }

  @Test
  @DisplayName("a change while a picture is taken is shown by the next one")
  void whileRunning() {
    var pictures = new ArrayList<String>();
    var changing = new Pace[1];
    changing[0] =
        new Pace(
            () -> {
              pictures.add("picture");
              if (pictures.size() == 1) {
                changing[0].want();
              }
            },
            PAUSE,
            (task, delay) -> waiting.add(new Later(task, delay)),
            () -> time.toNanos());
    changing[0].want();
    runNext();

    assertThat(waiting).extracting(Later::delay).containsExactly(PAUSE);
    runNext();
    assertThat(pictures).hasSize(2);
    assertThat(waiting).isEmpty();
  }

  @Test
  @DisplayName("after a failure the next change is shown as ever")
  void afterFailure() {
    var failing =
        new Pace(
            () -> {
              throw new IllegalStateException("no database");
            },
            PAUSE,
            (task, delay) -> waiting.add(new Later(task, delay)),
            () -> time.toNanos());
    failing.want();
    assertThatThrownBy(this::runNext).hasMessage("no database");
    failing.want();

    assertThat(waiting).hasSize(1);
  }

  private void runNext() {
    waiting.removeFirst().task().run();
  }
}
