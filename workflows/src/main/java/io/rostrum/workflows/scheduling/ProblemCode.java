package io.rostrum.workflows.scheduling;

/**
 * Everything that can be wrong with a request for an event, or with a decision about one. Each has
 * a sentence in each language.
 */
public enum ProblemCode {
  TITLE_MISSING,
  TITLE_TOO_LONG,
  TYPE_UNKNOWN,
  START_MISSING,
  START_IN_THE_PAST,
  START_TOO_FAR,
  START_SKIPPED_BY_THE_CLOCK,
  TIME_ZONE_UNKNOWN,
  DURATION_INVALID,
  DURATION_TOO_LONG,
  DESCRIPTION_UNREADABLE,
  DESCRIPTION_TOO_LONG,
  LANGUAGE_UNKNOWN,
  PRESENTERS_MISSING,
  TOO_MANY_PRESENTERS,
  PRESENTER_NAME_INVALID,
  PRESENTER_EMAIL_INVALID,
  PRESENTER_TWICE,
  // From here on: of a decision about a scheduled event.
  KIND_MISSING,
  EVENT_IS_OVER,
  ROOM_IS_OPEN,
  NOTHING_CHANGED,
  SEATS_LEFT,
  PRESENTER_UNKNOWN,
  PRESENTER_INVITED_ALREADY,
  REASON_MISSING,
  REASON_TOO_LONG
}
