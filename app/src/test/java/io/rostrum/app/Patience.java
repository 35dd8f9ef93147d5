package io.rostrum.app;

import java.time.Duration;
import org.awaitility.Awaitility;

/** How long the tests wait for what has to happen: all alike, because Awaitility knows one. */
public final class Patience {
  private Patience() {}

  /** For all that comes after it, in all threads. */
  public static void set() {
    // Between two steps of CrashTest Rostrum is started several times.
    Awaitility.setDefaultTimeout(Duration.ofMinutes(3));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
  }
}
