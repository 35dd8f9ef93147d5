package io.rostrum.workflows.seats;

import io.rostrum.workflows.quote.QuoteAnswer;

/** What came of a decision about presenter seats; the names are what the model compares. */
public enum PurchaseOutcome {
  /** They were charged. */
  BOUGHT,
  /** The organizer does not want them. */
  DISCARDED,
  /** The plan costs nothing by now. */
  NOT_SOLD,
  /** What was quoted holds no more; a new quote is to be mailed. */
  QUOTE_CHANGED,
  /** Another quote with another code is to be mailed. */
  QUOTE_ASKED,
  /** No more quotes are mailed for this purchase. */
  ASKED_TOO_OFTEN,
  /** The code was not the one that was mailed last, or is used up. */
  CODE_WRONG,
  /** The account's billing cycle is about to be charged; nothing is decided before. */
  CYCLE_NOT_CHARGED;

  /** Whether nothing is left to decide. */
  boolean isFinal() {
    return this == BOUGHT || this == DISCARDED || this == NOT_SOLD;
  }

  static PurchaseOutcome of(QuoteAnswer answer) {
    return switch (answer) {
      case ACCEPTED -> BOUGHT;
      case QUOTE_CHANGED -> QUOTE_CHANGED;
      case QUOTE_ASKED -> QUOTE_ASKED;
      case ASKED_TOO_OFTEN -> ASKED_TOO_OFTEN;
      case CODE_WRONG -> CODE_WRONG;
    };
  }
}
