package io.rostrum.benchmarks;

/**
 * What the person who measures can choose. Each number is also how often the same is done before,
 * uncounted: while Java still compiles the code it costs twice as much.
 *
 * @param engine {@code local}, or the address of a gateway where no Rostrum takes jobs
 * @param rest the address of that one's REST API
 * @param changes how many room changes are measured for each ratio
 * @param transactions how many transactions of the guard are measured
 */
record Settings(String engine, String rest, int changes, int transactions) {
  private static final String PREFIX = "rostrum.benchmarks.";

  static Settings fromSystem() {
    return new Settings(
        System.getProperty(PREFIX + "engine", "local"),
        System.getProperty(PREFIX + "rest", "http://127.0.0.1:8088"),
        Integer.getInteger(PREFIX + "changes", 1_000),
        Integer.getInteger(PREFIX + "transactions", 5_000));
  }
}
