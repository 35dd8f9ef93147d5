package io.rostrum.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by itself and can be moved forward. */
public final class TestClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** Moves on to a moment, if that is not past already. */
  public void moveTo(Instant moment) {
    Duration needed = Duration.between(Instant.now(), moment);
    if (needed.compareTo(ahead) > 0) {
      ahead = needed;
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
