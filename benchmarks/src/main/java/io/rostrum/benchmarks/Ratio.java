package io.rostrum.benchmarks;

/**
 * One line of the result.
 *
 * @param name what was divided by what
 * @param samples how often each side was done
 */
record Ratio(String name, double value, Target target, int samples) {

  boolean isHeld() {
    return target.isHeldBy(value);
  }
}
