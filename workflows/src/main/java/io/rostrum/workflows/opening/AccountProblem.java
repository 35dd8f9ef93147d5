package io.rostrum.workflows.opening;

/** Why no account can be opened as it was asked for; analysts read the names. */
public enum AccountProblem {
  ORGANIZATION_INVALID,
  OWNER_NAME_INVALID,
  EMAIL_INVALID,
  /** Not every mail server can take what stands before the @. */
  EMAIL_NOT_ASCII,
  /** A character that nobody sees stands in it. */
  EMAIL_INVISIBLE,
  TASKLIST_USER_INVALID,
  /** The decision table has no row for it. */
  PLAN_UNKNOWN,
  BILLING_PERIOD_UNKNOWN,
  COUNTRY_UNKNOWN,
  LANGUAGE_UNKNOWN,
  TIME_ZONE_UNKNOWN,
  /** An organizer has one account. */
  OWNS_ACCOUNT_ALREADY
}
