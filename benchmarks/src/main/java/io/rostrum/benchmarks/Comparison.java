package io.rostrum.benchmarks;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Two things done by turns, so that whatever slows the machine down slows both down alike.
 *
 * @param measured the times of what is asked about, in nanoseconds
 * @param yardstick the times of what it is compared with
 */
record Comparison(Histogram measured, Histogram yardstick) {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
  private static final int DIGITS = 3;

  /**
   * Takes the times, after a warm-up of the same length that is not counted.
   *
   * @param samples how often each of the two is done
   */
  static Comparison of(Task measured, Task yardstick, int samples) throws Exception {
    byTurns(measured, yardstick, samples);
    // The garbage of the warm-up is nobody's.
    System.gc();
    return byTurns(measured, yardstick, samples);
  }

  private static Comparison byTurns(Task measured, Task yardstick, int times) throws Exception {
    var result = new Comparison(histogram(), histogram());
    for (int i = 0; i < times; i++) {
      // Neither always follows the other: the first may leave something to tidy up.
      if (i % 2 == 0) {
        take(measured, result.measured);
        take(yardstick, result.yardstick);
      } else {
        take(yardstick, result.yardstick);
        take(measured, result.measured);
      }
    }
    return result;
  }

  private static Histogram histogram() {
    return new Histogram(LONGEST, DIGITS);
  }

  private static void take(Task task, Histogram times) throws Exception {
    long begin = System.nanoTime();
    task.run();
    times.recordValue(System.nanoTime() - begin);
  }

  /** How many times as long the measured one takes, at a percentile of each. */
  double slowdown(double percentile) {
    return (double) measured.getValueAtPercentile(percentile)
        / yardstick.getValueAtPercentile(percentile);
  }

  /** How many of the measured one are done while one yardstick is. */
  double throughput() {
    return yardstick.getMean() / measured.getMean();
  }

  int samples() {
    return Math.toIntExact(measured.getTotalCount());
  }

  /** What the ratios were made of. */
  String times() {
    return "p50 %s ÷ %s, p99 %s ÷ %s"
        .formatted(
            millis(measured, 50),
            millis(yardstick, 50),
            millis(measured, 99),
            millis(yardstick, 99));
  }

  private static String millis(Histogram times, double percentile) {
    double nanos = times.getValueAtPercentile(percentile);
    return "%.2f ms".formatted(nanos / TimeUnit.MILLISECONDS.toNanos(1));
  }
}
