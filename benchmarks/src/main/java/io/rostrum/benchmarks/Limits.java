package io.rostrum.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one attendee, and somebody without any link of their own, can do to everybody else: with the
 * limits as wide as if there were none, and with those that Rostrum is shipped with.
 */
public final class Limits {
  private static final String[] NONE = {
    "--rostrum.api.burst=1000000",
    "--rostrum.api.per-second=1000000",
    "--rostrum.api.address-burst=1000000",
    "--rostrum.api.address-per-second=1000000",
    "--rostrum.api.arrivals=1000000",
    "--rostrum.live.pages-per-person=1000000",
    "--rostrum.live.pages=6000"
  };

  private Limits() {}

  /** Fails if something could not be measured, not if it was slow: machines differ. */
  public static void main(String[] arguments) {
    try (var database = Database.start()) {
      Map<String, String> without = new LinkedHashMap<>();
      Map<String, String> with = new LinkedHashMap<>();
      try (var application = Application.startWithoutEngine(database, NONE)) {
        new Attacks(application, without).run();
      }
      try (var application = Application.startWithoutEngine(database)) {
        new Attacks(application, with).run();
      }
      System.out.printf("%-52s %26s %26s%n", "", "without limits", "as shipped");
      without.forEach(
          (what, value) -> System.out.printf("%-52s %26s %26s%n", what, value, with.get(what)));
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }
}
