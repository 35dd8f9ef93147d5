package io.rostrum.workflows.scheduling;

/** What became of an organizer's decision on a draft; the names are what the model compares. */
public enum EventOutcome {
  SCHEDULED,
  DISCARDED,
  /** The organizer changed the request; they are shown the draft of it. */
  CHANGED,
  /** The draft has problems, or has them by now; the organizer is shown it again. */
  NOT_READY
}
