package io.rostrum.workflows.quote;

import io.rostrum.workflows.billing.Amounts;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What something costs for the rest of a billing cycle.
 *
 * @param quoteNumber what the organizer knows it by; 0 until it is mailed
 * @param cycleNumber which cycle it is for the rest of
 * @param daysLeft how many days that rest has; 0 if nothing is charged before the next cycle
 * @param cycleDays how many days the cycle has
 * @param plan the plan that it is for, or the seats are bought on
 * @param unitPrice of one for a whole cycle, without tax
 * @param net what is charged now, without tax
 * @param taxRate in hundredths
 */
@Embeddable
public record Quote(
    @Column(name = "quote_number") long quoteNumber,
    @Column(name = "quoted_cycle") int cycleNumber,
    @Column(name = "quoted_days_left") int daysLeft,
    @Column(name = "quoted_cycle_days") int cycleDays,
    @Column(name = "quoted_plan") String plan,
    @Column(name = "quoted_unit_price") BigDecimal unitPrice,
    @Column(name = "quoted_net") BigDecimal net,
    @Column(name = "quoted_tax_rate") BigDecimal taxRate,
    @Column(name = "quoted_currency") String currency) {

  /**
   * For some of a thing, for the last days of a cycle.
   *
   * @param unitPrice of one for a whole cycle
   */
  public static Quote of(
      int quantity,
      Money unitPrice,
      BillingCycle cycle,
      int daysLeft,
      String plan,
      BigDecimal taxRate) {
    return new Quote(
        0,
        cycle.number(),
        daysLeft,
        cycle.period().days(),
        plan,
        unitPrice.amount(),
        cycle.rest(unitPrice.times(quantity), daysLeft).amount(),
        taxRate,
        unitPrice.currency().getCurrencyCode());
  }

  Quote numbered(long number) {
    return new Quote(
        number, cycleNumber, daysLeft, cycleDays, plan, unitPrice, net, taxRate, currency);
  }

  /** What people call it, for example {@code Q-17}. */
  public String name() {
    return "Q-" + quoteNumber;
  }

  /** What it comes to. */
  public Amounts amounts() {
    return Amounts.of(money(net), taxRate);
  }

  /** An amount of it. */
  public Money money(BigDecimal amount) {
    return new Money(amount, Currency.getInstance(currency));
  }

  /** Whether another asks for the same money for the same. */
  boolean asks(Quote other) {
    return cycleNumber == other.cycleNumber
        && daysLeft == other.daysLeft
        && plan.equals(other.plan)
        && currency.equals(other.currency)
        && unitPrice.compareTo(other.unitPrice) == 0
        && net.compareTo(other.net) == 0
        && taxRate.compareTo(other.taxRate) == 0;
  }

  /** What is charged, as an invoice says it. */
  public InvoiceLine line(InvoiceLine.Kind kind, int quantity, BillingCycle cycle) {
    return new InvoiceLine(
        kind, plan, quantity, unitPrice, net, cycle.beginningOfRest(daysLeft), cycle.endsAt());
  }
}
