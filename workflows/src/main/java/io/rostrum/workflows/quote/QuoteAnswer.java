package io.rostrum.workflows.quote;

/** What comes of an organizer's answer to a quote. */
public enum QuoteAnswer {
  /** The code was right, and what was quoted still holds. */
  ACCEPTED,
  /** What was quoted holds no more; a new quote is to be mailed. */
  QUOTE_CHANGED,
  /** Another quote with another code is to be mailed. */
  QUOTE_ASKED,
  /** No more quotes are mailed for this request. */
  ASKED_TOO_OFTEN,
  /** The code was not the one that was mailed last, or is used up. */
  CODE_WRONG
}
