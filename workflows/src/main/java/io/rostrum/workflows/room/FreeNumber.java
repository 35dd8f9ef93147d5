package io.rostrum.workflows.room;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Seats and slots are numbered from 1, and the lowest free number is given out. */
final class FreeNumber {

  private FreeNumber() {}

  /** The lowest number up to a limit that is not taken; empty when all are. */
  static Optional<Integer> lowest(int limit, Set<Integer> taken) {
    return IntStream.rangeClosed(1, limit)
        .boxed()
        .filter(number -> !taken.contains(number))
        .findFirst();
  }
}
