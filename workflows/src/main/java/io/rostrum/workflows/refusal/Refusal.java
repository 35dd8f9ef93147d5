package io.rostrum.workflows.refusal;

import io.rostrum.workflows.account.Language;
import java.util.ResourceBundle;

/**
 * Why something was not done: a value, not an exception, and one of a closed set. Its name is the
 * stable code that programs read; people are given the sentence.
 */
public enum Refusal {
  /** The link is not one of this event's; nothing tells whether it ever was. */
  LINK_UNKNOWN,
  /** The link was entered from another browser before (R17). */
  LINK_IN_USE,
  /** Only the organizer and presenters may do that (R8, R9). */
  NOT_ALLOWED,
  /** The room cannot be opened that long before the start. */
  TOO_EARLY,
  ROOM_ALREADY_OPEN,
  /** Nobody has opened the room, so it cannot be closed. */
  ROOM_NOT_ACTIVE,
  EVENT_OVER,
  /** The decision came after whoever asked had given up. */
  TOO_LATE,
  NAME_INVALID,
  ACTION_UNKNOWN,
  ENGINE_UNAVAILABLE;

  /** What happened, why, and what to do. */
  public String sentence(Language language) {
    return ResourceBundle.getBundle("io.rostrum.workflows.refusal.refusals", language.locale())
        .getString(name());
  }
}
