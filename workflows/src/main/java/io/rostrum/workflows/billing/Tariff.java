package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.BillingPeriod;
import java.math.BigDecimal;

/**
 * What an account pays, as the decision tables say now.
 *
 * @param planPrice of a whole cycle, without tax
 * @param seatPrice of one presenter seat for a whole cycle, without tax (R11)
 * @param taxRate in hundredths
 */
public record Tariff(
    String plan, BillingPeriod period, Money planPrice, Money seatPrice, BigDecimal taxRate) {

  /** Whether the plan costs anything. */
  public boolean isCharged() {
    return planPrice.amount().signum() > 0;
  }
}
