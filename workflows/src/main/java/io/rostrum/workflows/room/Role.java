package io.rostrum.workflows.room;

/** What somebody may do in a room. */
public enum Role {
  ORGANIZER,
  PRESENTER,
  ATTENDEE;

  /** R8, R9: a presenter has the same rights in the room as the organizer. */
  public boolean mayRunTheRoom() {
    return this != ATTENDEE;
  }
}
