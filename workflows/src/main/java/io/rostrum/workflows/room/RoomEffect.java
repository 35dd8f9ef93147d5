package io.rostrum.workflows.room;

/** What a granted change did. */
public enum RoomEffect {
  ENTERED,
  OPENED,
  /** Closed before the planned start: people wait again, nobody is thanked. */
  INTERRUPTED,
  PROLONGED,
  /** Closed for good: the event was held. */
  ENDED
}
