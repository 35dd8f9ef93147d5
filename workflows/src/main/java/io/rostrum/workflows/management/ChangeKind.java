package io.rostrum.workflows.management;

import java.util.Optional;
import java.util.stream.Stream;

/** What an organizer can decide about a scheduled event; the names are what the form writes. */
public enum ChangeKind {
  RESCHEDULE,
  CHANGE_DETAILS,
  CANCEL,
  INVITE,
  TAKE_BACK,
  /** Gives rights that were taken back again. */
  RESTORE,
  RESEND,
  CORRECT_ADDRESS,
  REMIND_NOW;

  static Optional<ChangeKind> ofName(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Whether it is about one of those who present, or wait to. */
  boolean concernsOnePresenter() {
    return this == TAKE_BACK || this == RESEND || this == CORRECT_ADDRESS;
  }
}
