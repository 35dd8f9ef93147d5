package io.rostrum.benchmarks;

/** Something whose time is taken. */
@FunctionalInterface
interface Task {

  /**
   * Does it once.
   *
   * @throws Exception if it was not done: then nothing was measured
   */
  void run() throws Exception;
}
