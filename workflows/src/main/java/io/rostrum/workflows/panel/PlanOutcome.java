package io.rostrum.workflows.panel;

import io.rostrum.workflows.quote.QuoteAnswer;

/** What came of a decision about another plan; the names are what the model compares. */
public enum PlanOutcome {
  /** The account has it. */
  CHANGED,
  /** The account has it when its billing cycle is over. */
  PLANNED,
  /** The organizer does not want it, or the account has it already. */
  DISCARDED,
  /** What was quoted holds no more; a new quote is to be mailed. */
  QUOTE_CHANGED,
  /** Another quote with another code is to be mailed. */
  QUOTE_ASKED,
  /** No more quotes are mailed for this change. */
  ASKED_TOO_OFTEN,
  /** The code was not the one that was mailed last, or is used up. */
  CODE_WRONG,
  /** The account's billing cycle is about to be charged; nothing is decided before. */
  CYCLE_NOT_CHARGED;

  /** Whether nothing is left to decide. */
  boolean isFinal() {
    return this == CHANGED || this == PLANNED || this == DISCARDED;
  }

  static PlanOutcome of(QuoteAnswer answer, PlanTiming timing) {
    return switch (answer) {
      case ACCEPTED -> timing == PlanTiming.END_OF_CYCLE ? PLANNED : CHANGED;
      case QUOTE_CHANGED -> QUOTE_CHANGED;
      case QUOTE_ASKED -> QUOTE_ASKED;
      case ASKED_TOO_OFTEN -> ASKED_TOO_OFTEN;
      case CODE_WRONG -> CODE_WRONG;
    };
  }
}
