package io.rostrum.workflows.statistics;

import io.rostrum.workflows.room.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** A stretch of time that somebody spent in a room: from {@code from} until before {@code to}. */
public record Stay(String participantId, Role role, Instant from, Instant to) {

  public Stay {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("A stay ends after it begins");
    }
  }

  /** How long at least one of these stays went on: where they overlap, the time counts once. */
  static Duration together(Collection<Stay> stays) {
    Duration sum = Duration.ZERO;
    Instant counted = Instant.MIN;
    for (Stay stay : stays.stream().sorted(Comparator.comparing(Stay::from)).toList()) {
      Instant from = stay.from().isAfter(counted) ? stay.from() : counted;
      if (from.isBefore(stay.to())) {
        sum = sum.plus(Duration.between(from, stay.to()));
        counted = stay.to();
      }
    }
    return sum;
  }
}
