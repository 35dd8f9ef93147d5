package io.rostrum.workflows.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a billing cycle is. */
public enum BillingPeriod {
  MONTH(30),
  YEAR(365);

  private final int days;

  BillingPeriod(int days) {
    this.days = days;
  }

  /** How many days a cycle has. */
  public int days() {
    return days;
  }

  /** What forms and decision tables call it, for example {@code month}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BillingPeriod> ofCode(String code) {
    return Stream.of(values()).filter(period -> period.code().equals(code)).findFirst();
  }
}
