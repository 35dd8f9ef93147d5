package io.rostrum.workflows.event;

import java.util.EnumSet;
import java.util.Set;

/** Where an event stands, as the database knows it. What is not yet confirmed is not an event. */
public enum EventStatus {
  SCHEDULED,
  /** It took place and its room is closed; people are being thanked. */
  HELD,
  /** It was held and everybody was told how it went. */
  CONCLUDED,
  /** Its organizer called it off. */
  CANCELLED,
  /** Nobody opened the room by the end of the event. */
  NOT_HELD;

  private Set<EventStatus> next() {
    return switch (this) {
      case SCHEDULED -> EnumSet.of(HELD, CANCELLED, NOT_HELD);
      case HELD -> EnumSet.of(CONCLUDED);
      case CONCLUDED, CANCELLED, NOT_HELD -> EnumSet.noneOf(EventStatus.class);
    };
  }

  public boolean mayBecome(EventStatus status) {
    return next().contains(status);
  }
}
