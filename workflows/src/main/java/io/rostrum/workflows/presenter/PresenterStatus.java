package io.rostrum.workflows.presenter;

/** Where a presenter's place at an event stands. */
public enum PresenterStatus {
  NAMED,
  /** Holds a presenter seat. */
  SEATED,
  /** No seat was left; the next one that is freed goes to whoever has waited longest. */
  WAITING,
  /** The organizer took the presenter rights back (R6). */
  TAKEN_BACK,
  /** The event is over. */
  OVER
}
