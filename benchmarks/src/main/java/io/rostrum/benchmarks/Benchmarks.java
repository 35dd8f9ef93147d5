package io.rostrum.benchmarks;

import java.nio.file.Path;

/** Measures what Rostrum adds to what it is built on, and prints it. */
public final class Benchmarks {
  private static final Path RESULT = Path.of("target", "benchmarks.txt");

  private Benchmarks() {}

  /** Fails if something could not be measured, not if it was slow: machines differ. */
  public static void main(String[] arguments) {
    try {
      Report report = measure(Settings.fromSystem());
      report.write(RESULT);
      System.out.println();
      System.out.print(report.text());
      // What the engine left running does not hold up the end.
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static Report measure(Settings settings) throws Exception {
    var report = new Report();
    try (var engine = Engines.of(settings);
        var database = Database.start();
        var application = Application.start(engine, database)) {
      new GuardBenchmark(application, settings).run(report);
      new RoomChangeBenchmark(application, settings).run(report);
    }
    return report;
  }
}
