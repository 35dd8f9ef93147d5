package io.rostrum.workflows.event;

import java.util.EnumSet;
import java.util.Set;

/** Where an event stands, as the database knows it. What is not yet confirmed is not an event. */
public enum EventStatus {
  SCHEDULED,
  /** It took place and its room is closed; people are being thanked. */
  HELD,
  CONCLUDED;

  private Set<EventStatus> next() {
    return switch (this) {
      case SCHEDULED -> EnumSet.of(HELD);
      case HELD -> EnumSet.of(CONCLUDED);
      case CONCLUDED -> EnumSet.noneOf(EventStatus.class);
    };
  }

  public boolean mayBecome(EventStatus status) {
    return next().contains(status);
  }
}
