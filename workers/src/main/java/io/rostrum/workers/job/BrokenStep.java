package io.rostrum.workers.job;

import java.util.Arrays;
import java.util.Optional;

/** Words for an {@link Error}: a fault of the program, which the same program repeats. */
final class BrokenStep {

  private BrokenStep() {}

  /** What analysts read; an error's own message can hold an address, so it is not in it. */
  static String message(Error error) {
    return "The step broke off with "
        + error.getClass().getSimpleName()
        + place(error).map(at -> " at " + at).orElse("")
        + ", which is a fault of the program or of its installation: tried again, it would do the"
        + " same. For the details set logging.level.io.rostrum.workers.job to debug and retry; put"
        + " in a Rostrum without the fault, then retry for good. A retry repeats the step and is"
        + " safe.";
  }

  private static Optional<String> place(Error error) {
    return Arrays.stream(error.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("io.rostrum."))
        .findFirst()
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
  }
}
