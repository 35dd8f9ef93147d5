package io.rostrum.workflows.management;

import java.util.Optional;
import java.util.stream.Stream;

/** What an organizer can decide about a scheduled event; the names are what the form writes. */
public enum ChangeKind {
  RESCHEDULE,
  CHANGE_DETAILS,
  CANCEL,
  INVITE,
  /** Makes a link that the organizer passes on: whoever claims it first presents (R5). */
  PRESENTER_LINK,
  TAKE_BACK,
  /** Gives rights that were taken back again. */
  RESTORE,
  RESEND,
  CORRECT_ADDRESS,
  /** Gives a presenter a new link, where the one before went round (R17). */
  NEW_LINK,
  /** Puts a presenter out of the room, from whatever browser, and gives them a new link (R17). */
  END_SESSIONS,
  REMIND_NOW;

  static Optional<ChangeKind> ofName(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Whether it is about one of those who present, or wait to. */
  boolean concernsOnePresenter() {
    return concernsOneLink() || this == CORRECT_ADDRESS || renewsLink();
  }

  /** Whether one of those who hold a seat gets another link. */
  boolean renewsLink() {
    return this == NEW_LINK || this == END_SESSIONS;
  }

  /** Whether it can also be about a presenter link that nobody has claimed yet. */
  boolean concernsOneLink() {
    return this == TAKE_BACK || this == RESEND;
  }
}
