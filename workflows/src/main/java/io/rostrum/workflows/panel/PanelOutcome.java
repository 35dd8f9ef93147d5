package io.rostrum.workflows.panel;

/** What came of the form <em>Change the account</em>; the names are what the model compares. */
public enum PanelOutcome {
  /** Everything is as it was. */
  DISCARDED,
  /** Something is wrong, so nothing was changed. */
  NOT_READY,
  SAVED,
  /** Saved, and another plan is to be confirmed. */
  PLAN_ASKED,
  /** The account's billing cycle is about to be charged; nothing is changed before. */
  CYCLE_NOT_CHARGED
}
