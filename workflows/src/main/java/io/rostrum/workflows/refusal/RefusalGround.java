package io.rostrum.workflows.refusal;

/**
 * What kind of reason a refusal has: the ends of {@code room-change}, which analysts count. The
 * model compares these names.
 */
public enum RefusalGround {
  /** There is no way in for whoever asks. */
  ACCESS,
  /** Whoever asks, or is asked for, has no right to it. */
  RIGHT,
  /** It cannot be done at this moment of the event. */
  MOMENT,
  /** Everything of what was asked for is taken. */
  LIMIT,
  /** Things stand otherwise than whoever asks believes: somebody left, or was faster. */
  STANDING,
  /** Whoever asked had given up already. */
  DELAY,
  /** What was asked for makes no sense. */
  REQUEST;

  /** The kind of a refusal. */
  public static RefusalGround of(Refusal refusal) {
    return switch (refusal) {
      case LINK_UNKNOWN,
          LINK_REPLACED,
          LINK_TAKEN_BACK,
          LINK_IN_USE,
          LINK_SUSPENDED,
          CODE_NEEDED,
          CODE_WRONG,
          CODE_SPENT,
          NO_MAILBOX,
          LINK_CLAIMED,
          INVITED_ALREADY,
          COOKIE_MISSING,
          REMOVED ->
          ACCESS;
      case NOT_ALLOWED,
          ONLY_ORGANIZER_GRANTS,
          INVITED_PRESENTER_STAYS,
          ORGANIZER_STAYS,
          PERSON_MAY_NOT_USE_MEDIA ->
          RIGHT;
      case TOO_EARLY,
          ROOM_ALREADY_OPEN,
          ROOM_NOT_ACTIVE,
          START_HAS_PASSED,
          TOO_EARLY_TO_PROLONG,
          LONGEST_DURATION_REACHED,
          EVENT_OVER,
          EVENT_CANCELLED ->
          MOMENT;
      case SEATS_EXHAUSTED, CAMERA_SLOTS_FULL, MICROPHONE_SLOTS_FULL -> LIMIT;
      case PERSON_NOT_HERE,
          NOT_CONNECTED,
          ROLE_UNCHANGED,
          ALREADY_ADMITTED,
          NOT_ON,
          ALREADY_ON,
          STILL_HERE ->
          STANDING;
      case TOO_LATE, ENGINE_UNAVAILABLE, TOO_MANY_REQUESTS, ASKED_TOO_OFTEN -> DELAY;
      case NAME_INVALID, EMAIL_INVALID, EMAIL_NOT_ASCII, EMAIL_INVISIBLE, ACTION_UNKNOWN -> REQUEST;
    };
  }
}
