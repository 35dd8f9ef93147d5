package io.rostrum.workflows.time;

import java.time.Duration;
import java.time.Instant;

/** How long the engine's timers are to wait. */
public final class EngineTimer {

  private EngineTimer() {}

  /**
   * How long to wait for something that is due, as ISO 8601 says it; nothing if it is past. A
   * duration and not a date, because the engine has a clock of its own: one that is ahead would
   * find a date past that is still to come for Rostrum, again and again.
   */
  public static String waitFor(Instant due, Instant now) {
    return due.isAfter(now) ? Duration.between(now, due).toString() : Duration.ZERO.toString();
  }
}
