package io.rostrum.benchmarks;

/**
 * What the person who measures can choose. Each number is also how often the same is done before,
 * uncounted: while Java still compiles the code it costs twice as much.
 *
 * @param engine {@code memory}, or the address of a gateway where no Rostrum takes jobs
 * @param changes how many room changes are measured for each ratio
 * @param transactions how many transactions of the guard are measured
 */
record Settings(String engine, int changes, int transactions) {
  private static final String PREFIX = "rostrum.benchmarks.";

  static Settings fromSystem() {
    return new Settings(
        System.getProperty(PREFIX + "engine", "memory"),
        Integer.getInteger(PREFIX + "changes", 1_000),
        Integer.getInteger(PREFIX + "transactions", 5_000));
  }
}
