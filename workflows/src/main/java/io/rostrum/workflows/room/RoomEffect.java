package io.rostrum.workflows.room;

/** What a granted change did. */
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
  OPENED,
  /** Closed before the planned start: people wait again, nobody is thanked. */
  INTERRUPTED,
  PROLONGED,
  /** Closed for good: the event was held. */
  ENDED,
  PROMOTED,
  DEMOTED,
  REMOVED,
  LEFT,
  TIMED_OUT,
  HAND_RAISED,
  HAND_LOWERED,
  CAMERA_ON,
  CAMERA_OFF,
  CAMERA_HANDED_OVER,
  MICROPHONE_ON,
  MICROPHONE_OFF,
  MICROPHONE_HANDED_OVER
}
