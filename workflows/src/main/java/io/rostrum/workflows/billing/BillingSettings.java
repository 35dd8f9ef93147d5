package io.rostrum.workflows.billing;

import java.time.Duration;
import java.util.List;

/**
 * Who bills, and how, under {@code rostrum.billing.}.
 *
 * @param seller the lines of the seller's name and address on invoices, and what their law asks
 *     for, a tax number for example
 * @param paidWithin how long an account has to pay an invoice
 * @param quoteLife how long the code of a quote can be used
 */
public record BillingSettings(List<String> seller, Duration paidWithin, Duration quoteLife) {
  public BillingSettings {
    seller = List.copyOf(seller);
    if (seller.isEmpty()) {
      throw new IllegalArgumentException("rostrum.billing.seller has no line: who bills?");
    }
  }
}
