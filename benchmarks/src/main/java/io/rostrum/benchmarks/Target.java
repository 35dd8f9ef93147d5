package io.rostrum.benchmarks;

import java.util.Locale;

/** Which ratios are good enough. */
sealed interface Target {

  boolean isHeldBy(double ratio);

  /** For what must not cost more. */
  record AtMost(double limit) implements Target {
    @Override
    public boolean isHeldBy(double ratio) {
      return ratio <= limit;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "≤ %.2f", limit);
    }
  }

  /** For what must not get slower. */
  record AtLeast(double limit) implements Target {
    @Override
    public boolean isHeldBy(double ratio) {
      return ratio >= limit;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "≥ %.2f", limit);
    }
  }
}
