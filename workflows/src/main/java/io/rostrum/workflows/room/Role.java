package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventType;

/** What somebody may do in a room. */
public enum Role {
  ORGANIZER,
  PRESENTER,
  ATTENDEE;

  /** R8, R9: a presenter has the same rights in the room as the organizer. */
  public boolean mayRunTheRoom() {
    return this != ATTENDEE;
  }

  /**
   * In a webinar only those who run the room have a camera or a microphone, in a meeting everybody.
   */
  public boolean mayUseMedia(EventType type) {
    return type == EventType.MEETING || mayRunTheRoom();
  }
}
