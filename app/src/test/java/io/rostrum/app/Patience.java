package io.rostrum.app;

import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * How long the tests wait for what has to happen. They all wait alike, because Awaitility knows one
 * patience for all threads, and {@code CrashTest} runs beside the others.
 */
public final class Patience {
  private Patience() {}

  /** For all that comes after it, in all threads. */
  public static void set() {
    // Between two steps Rostrum may be started several times.
    Awaitility.setDefaultTimeout(Duration.ofMinutes(3));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
  }
}
