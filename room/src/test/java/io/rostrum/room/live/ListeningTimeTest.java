package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The time in which a page can be heard")
class ListeningTimeTest {
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final AtomicLong nanos = new AtomicLong();
  private final ListeningTime time = new ListeningTime(nanos::get);
  private final LiveConnection page = new LiveConnection(Pictures.BOB, Optional.empty(), time);

  @Test
  @DisplayName("passes while the instance runs: a page that says nothing for long enough is gone")
  void silent() {
    for (int i = 0; i < 29; i++) {
      pass(ListeningTime.TICK);
    }
    assertThat(page.answers(SILENCE)).isTrue();

    pass(ListeningTime.TICK);

    assertThat(page.answers(SILENCE)).isFalse();
  }

  @Test
  @DisplayName("stands still while the instance is stalled: the page has its time afterwards")
  void stalled() {
    pass(Duration.ofMinutes(2));

    assertThat(page.answers(SILENCE)).isTrue();
  }

  private void pass(Duration step) {
    nanos.addAndGet(step.toNanos());
    time.passed();
  }
}
