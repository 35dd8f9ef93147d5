package io.rostrum.benchmarks;

/**
 * What the person who measures can choose.
 *
 * @param engine {@code memory}, {@code platform}, or the address of a gateway where no Rostrum
 *     takes jobs
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

  /** How many room changes are made before, so that what is compiled on the way is compiled. */
  int changesToWarmUp() {
    return changes / 2;
  }

  /** The same for transactions. */
  int transactionsToWarmUp() {
    return transactions / 2;
  }
}
