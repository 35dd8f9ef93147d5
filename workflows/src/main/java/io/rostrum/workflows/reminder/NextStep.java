package io.rostrum.workflows.reminder;

import java.time.Instant;

/** What an event waits for while its room is not open. */
public record NextStep(Kind kind, Instant at) {

  /** The names are what the model compares. */
  public enum Kind {
    REMINDER,
    /** The event is past and nobody has opened the room. */
    END_OF_GRACE_TIME
  }
}
