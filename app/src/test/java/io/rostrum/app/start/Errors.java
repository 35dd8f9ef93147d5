package io.rostrum.app.start;

import java.util.List;
import org.springframework.boot.test.system.CapturedOutput;

/** The errors in what an application wrote into its log. */
final class Errors {
  private Errors() {}

  /** A line each. */
  static List<String> in(CapturedOutput output) {
    return output.getAll().lines().filter(line -> line.contains(" ERROR ")).toList();
  }
}
