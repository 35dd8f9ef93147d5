package io.rostrum.workflows.opening;

/** Why no account can be opened as it was asked for; analysts read the names. */
public enum AccountProblem {
  ORGANIZATION_INVALID,
  OWNER_NAME_INVALID,
  EMAIL_INVALID,
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
