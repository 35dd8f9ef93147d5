package io.rostrum.workers.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/** How a job went, for who watches the figures; the names are a label of {@code rostrum.jobs}. */
enum JobOutcome {
  DONE,
  /** What it needs is on its way: it is tried again. */
  WAITING,
  /** It failed and is tried again. */
  FAILED,
  /** What cannot be done was settled, and the rest of the step is tried again. */
  SETTLED,
  /** It stands still until somebody mends something. */
  INCIDENT;

  /** How long jobs of this type took that went so. */
  Timer timer(MeterRegistry meters, String jobType) {
    return Timer.builder("rostrum.jobs")
        .description("How long a worker took over a job, by how it went")
        .tag("type", jobType)
        .tag("outcome", name().toLowerCase(Locale.ROOT))
        .register(meters);
  }
}
