package io.rostrum.workflows.management;

/** What an organizer's decision came to; the names are what the model compares. */
public enum Decided {
  CHANGED,
  CANCELLED,
  INVITED,
  LINK_MADE,
  TAKEN_BACK,
  RESTORED,
  REPEATED,
  CORRECTED,
  LINK_RENEWED,
  REMINDED,
  /** Something else happened first; nothing was changed. */
  NOT_POSSIBLE,
  /** There is no such decision about this event. */
  NOTHING;

  static Decided of(ChangeKind kind) {
    return switch (kind) {
      case RESCHEDULE, CHANGE_DETAILS -> CHANGED;
      case CANCEL -> CANCELLED;
      case INVITE -> INVITED;
      case PRESENTER_LINK -> LINK_MADE;
      case TAKE_BACK -> TAKEN_BACK;
      case RESTORE -> RESTORED;
      case RESEND -> REPEATED;
      case CORRECT_ADDRESS -> CORRECTED;
      case NEW_LINK, END_SESSIONS -> LINK_RENEWED;
      case REMIND_NOW -> REMINDED;
    };
  }
}
