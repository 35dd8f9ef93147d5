package io.rostrum.room.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time in which this instance was able to hear a page. While it is stalled, by its machine or a
 * collection of garbage, it hears nobody, and no page is to be taken for silent because of that. So
 * it is looked at every {@link #TICK}, and a longer gap counts as no more than a few of them.
 */
final class ListeningTime {
  static final Duration TICK = Duration.ofSeconds(1);
  private static final long LONGEST_GAP = TICK.multipliedBy(5).toNanos();

  private final LongSupplier nanoTime;
  private long lookedAt;
  private long passed;

  /**
   * @param nanoTime as {@link System#nanoTime()}
   */
  ListeningTime(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.lookedAt = nanoTime.getAsLong();
  }

  /** How much of it has passed since the start. */
  synchronized Duration passed() {
    long now = nanoTime.getAsLong();
    passed += Math.min(now - lookedAt, LONGEST_GAP);
    lookedAt = now;
    return Duration.ofNanos(passed);
  }
}
