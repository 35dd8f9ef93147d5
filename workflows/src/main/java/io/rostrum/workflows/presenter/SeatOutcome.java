package io.rostrum.workflows.presenter;

/** What came of asking for a presenter seat; the names are what the model compares. */
public enum SeatOutcome {
  TAKEN,
  /** The presenter waits until one is freed. */
  NONE_LEFT,
  /**
   * The presenter's part was over before this was asked, or has begun anew since: a repeated
   * message.
   */
  OVER,
  /** Nobody of that id was named: a message that Rostrum did not send. */
  UNKNOWN_PRESENTER
}
