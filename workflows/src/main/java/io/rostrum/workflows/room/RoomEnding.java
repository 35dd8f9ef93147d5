package io.rostrum.workflows.room;

/** How an event that was held came to its end; mails say it, and analysts look for it. */
public enum RoomEnding {
  /** Somebody who ran the room ended the event. */
  BY_SOMEBODY,
  /** The clock closed the room before the end, and nobody who may run it opened it again. */
  LEFT_ALONE,
  /** At the planned end, or the one that was put off to, nobody was there who may run the room. */
  NOBODY_AT_THE_END,
  /** The plan's longest duration was over. */
  LONGEST_DURATION
}
