package io.rostrum.workflows.time;

import java.time.Duration;
import java.time.Instant;

/** Dates that the engine's timers are to wait for. */
public final class EngineTimer {
  private static final Duration SHORTEST = Duration.ofSeconds(5);

  private EngineTimer() {}

  /**
   * When a timer should fire for something that is due. The engine has a clock of its own: one that
   * is a little ahead would find a moment that is still to come past already, again and again, so
   * what is to come is some seconds away. What is past stays past.
   */
  public static Instant firesAt(Instant due, Instant now) {
    Instant earliest = now.plus(SHORTEST);
    return due.isAfter(now) && due.isBefore(earliest) ? earliest : due;
  }
}
