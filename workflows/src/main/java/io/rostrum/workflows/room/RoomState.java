package io.rostrum.workflows.room;

/** Whether an event is going on in its room. */
public enum RoomState {
  /** Not opened yet, or closed before the planned start; attendees wait in the lobby. */
  WAITING,
  ACTIVE,
  CLOSED
}
