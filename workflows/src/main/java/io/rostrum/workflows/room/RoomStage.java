package io.rostrum.workflows.room;

/** How far an event has come in its room; the model compares these names. */
public enum RoomStage {
  /** Nobody opened the room, or it was closed before the planned start. */
  WAITING,
  /** Opened, and not over: the clock may have closed it early, until somebody opens it again. */
  OPEN,
  /** Closed for good: the event was held. */
  ENDED,
  /** Closed because the organizer called the event off. */
  CANCELLED
}
