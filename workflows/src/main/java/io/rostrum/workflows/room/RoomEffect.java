package io.rostrum.workflows.room;

/** What a change did. */
public enum RoomEffect {
  ENTERED,
  /** A code is on its way to the invited address. */
  CODE_ASKED,
  /** A new link is on its way to the invited address. */
  LINK_ASKED,
  /** Claimed a presenter link, and entered by it. */
  CLAIMED,
  /** Claimed a presenter link, and waits for a presenter seat. */
  PUT_IN_LINE,
  /** Refused, because whoever entered by the link is there: they go on, and are told. */
  LINK_TRIED,
  OPENED,
  /** Closed before the planned start: people wait again, nobody is thanked. */
  INTERRUPTED,
  PROLONGED,
  /** Closed for good: the event was held. */
  ENDED,
  PROMOTED,
  DEMOTED,
  REMOVED,
  LOCKED,
  UNLOCKED,
  ADMITTED,
  LEFT,
  /** Left, and is known by no browser any more. */
  FORGOTTEN,
  TIMED_OUT,
  HAND_RAISED,
  HAND_LOWERED,
  CAMERA_ON,
  CAMERA_OFF,
  CAMERA_HANDED_OVER,
  MICROPHONE_ON,
  MICROPHONE_OFF,
  MICROPHONE_HANDED_OVER;

  /** Whether it is between whoever a personal link is for and the organizer (R17). */
  public boolean isAboutALink() {
    return this == CODE_ASKED || this == LINK_ASKED || this == LINK_TRIED;
  }
}
