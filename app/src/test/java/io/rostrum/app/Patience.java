package io.rostrum.app;

import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * How long the tests wait for what has to happen. They all wait alike, because Awaitility knows one
 * patience for all threads, and those {@link OnItsOwn} run beside the others.
 */
public final class Patience {
  private Patience() {}

  /** For all that comes after it, in all threads. */
  public static void set() {
    // Between two steps of CrashTest Rostrum is started a dozen times.
    Awaitility.setDefaultTimeout(Duration.ofMinutes(6));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
  }
}
