package io.rostrum.workflows.statistics;

import io.rostrum.workflows.room.Role;
import java.time.Instant;

/** A stretch of time that somebody spent in a room: from {@code from} until before {@code to}. */
public record Stay(String participantId, Role role, Instant from, Instant to) {

  public Stay {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("A stay ends after it begins");
    }
  }
}
