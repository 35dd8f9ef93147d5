package io.rostrum.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Rostrum's clock, and with it the engine's: both go on by themselves, can be moved forward, and
 * agree, because Rostrum writes the dates that the engine's timers wait for.
 */
public final class TestClock extends Clock {
  /** The one of all tests that share the engine. */
  static final TestClock SHARED = new TestClock(TestEngine.shared());

  private final WatchedEngine engine;
  private volatile Duration ahead = Duration.ZERO;

  private TestClock(WatchedEngine engine) {
    this.engine = engine;
  }

  /**
   * Moves on to a moment, if that is not past already. A job in flight would time out and be given
   * out once more, so their end is awaited before.
   */
  public synchronized void moveTo(Instant moment) {
    // The engine counts milliseconds.
    Duration needed = Duration.ofMillis(Duration.between(Instant.now(), moment).toMillis() + 1);
    Duration jump = needed.minus(ahead);
    if (jump.isPositive()) {
      engine.awaitNoJob();
      // Rostrum first, so that it is not behind when the job of a timer arrives.
      ahead = needed;
      engine.moveOn(jump);
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Rostrum asks its clock for instants only");
  }
}
