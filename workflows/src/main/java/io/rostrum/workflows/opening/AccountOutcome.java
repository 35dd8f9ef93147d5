package io.rostrum.workflows.opening;

/** What came of a decision about a new account; the names are what the model compares. */
public enum AccountOutcome {
  OPENED,
  /** Whoever was named does not want it. */
  DISCARDED,
  /** Whoever was named owns an account by now. */
  TAKEN,
  /** The code was not the one that was mailed last, or is used up. */
  CODE_WRONG,
  /** Another code is to be mailed. */
  CODE_ASKED,
  /** No more codes are mailed for this request. */
  ASKED_TOO_OFTEN
}
