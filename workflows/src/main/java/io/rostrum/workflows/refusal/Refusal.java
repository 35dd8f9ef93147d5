package io.rostrum.workflows.refusal;

import io.rostrum.workflows.account.Language;

/**
 * Why something was not done: a value, not an exception, and one of a closed set. Its name is the
 * stable code that programs read; people are given the sentence.
 */
public enum Refusal {
  /** The link is not one of this event's; nothing tells whether it ever was. */
  LINK_UNKNOWN,
  /** The link was this person's once; a newer one was entered since. */
  LINK_REPLACED,
  /** The link was this person's once; they present no more (R6), or the organizer took it back. */
  LINK_TAKEN_BACK,
  /** Whoever entered by the link is in the room, in another browser (R17). */
  LINK_IN_USE,
  /** The link was entered from another browser: a code proves whose it is (R17). */
  CODE_NEEDED,
  /** The link went round too often: only a code or a new link opens the room (R17). */
  LINK_SUSPENDED,
  /** It is not the code that was mailed last. */
  CODE_WRONG,
  /** The code is too old, or was tried too often: a new one has to be asked for. */
  CODE_SPENT,
  /** Somebody else was faster: a presenter link is theirs who claims it first (R5). */
  LINK_CLAIMED,
  /** The address has a place at the event already, so it needs no presenter link. */
  INVITED_ALREADY,
  /** No more codes and links are mailed for a while. */
  ASKED_TOO_OFTEN,
  /** This person was not invited by mail, so nothing can be sent to them. */
  NO_MAILBOX,
  /** Only the organizer and presenters may do that (R8, R9). */
  NOT_ALLOWED,
  /** The organizer wants nobody else to give presenter rights in the room (R5). */
  ONLY_ORGANIZER_GRANTS,
  /** Whoever was promoted in the room takes no invited presenter's place (R8). */
  INVITED_PRESENTER_STAYS,
  /** The room cannot be opened that long before the start. */
  TOO_EARLY,
  ROOM_ALREADY_OPEN,
  /** Nobody has opened the room, so it cannot be closed. */
  ROOM_NOT_ACTIVE,
  /** Back to the lobby is possible until the planned start only. */
  START_HAS_PASSED,
  /** An event is prolonged only when its end is near. */
  TOO_EARLY_TO_PROLONG,
  /** The plan allows no longer event. */
  LONGEST_DURATION_REACHED,
  /** All presenter seats of the event are taken (R10). */
  SEATS_EXHAUSTED,
  /** As many cameras are on as may be (R14); whoever asked stands in line. */
  CAMERA_SLOTS_FULL,
  /** As many microphones are on as may be (R14); whoever asked stands in line. */
  MICROPHONE_SLOTS_FULL,
  /** The person it is about is not in the room. */
  PERSON_NOT_HERE,
  /** The page of whoever asks is not connected. */
  NOT_CONNECTED,
  /** They are a presenter, or an attendee, already. */
  ROLE_UNCHANGED,
  /** Nobody needs to let them in: they were in already, or somebody was faster. */
  ALREADY_ADMITTED,
  /** Nobody takes the organizer's role away or sends them out (R8). */
  ORGANIZER_STAYS,
  /** Only a camera or microphone that is on can be handed over. */
  NOT_ON,
  ALREADY_ON,
  /** In a webinar attendees have neither camera nor microphone. */
  PERSON_MAY_NOT_USE_MEDIA,
  /** They were sent out of the room for good. */
  REMOVED,
  /** Their page is still there, so they are not timed out. */
  STILL_HERE,
  EVENT_OVER,
  /** Its organizer called the event off. */
  EVENT_CANCELLED,
  /** The decision came after whoever asked had given up. */
  TOO_LATE,
  NAME_INVALID,
  EMAIL_INVALID,
  /** Not every mail server can take what stands before the @. */
  EMAIL_NOT_ASCII,
  /** A character that nobody sees stands in the address. */
  EMAIL_INVISIBLE,
  ACTION_UNKNOWN,
  /** One page asks faster than anybody clicks. */
  TOO_MANY_REQUESTS,
  /** A browser that keeps no cookie cannot be told from another. */
  COOKIE_MISSING,
  ENGINE_UNAVAILABLE;

  /** What happened, why, and what to do. */
  public String sentence(Language language) {
    return language.words("io.rostrum.workflows.refusal.refusals").getString(name());
  }
}
