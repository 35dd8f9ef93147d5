package io.rostrum.workflows.seats;

/** Why no presenter seats are sold as they were asked for; analysts read the names. */
public enum PurchaseProblem {
  /** No account is owned by that Tasklist user; nobody is there to be told. */
  ORGANIZER_UNKNOWN,
  /** Not a whole number from one up, or more than an account can have. */
  SEATS_INVALID,
  /** Presenter seats are sold on plans that cost something. */
  PLAN_NOT_PAID,
  /** The account's billing cycle is about to be charged; nothing is quoted before. */
  CYCLE_NOT_CHARGED
}
