package io.rostrum.workflows.seats;

import io.rostrum.workflows.billing.Amounts;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.Money;
import io.rostrum.workflows.billing.Tariff;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * What some presenter seats cost for the rest of a billing cycle.
 *
 * @param quoteNumber what the organizer knows it by
 * @param cycleNumber which cycle it is for the rest of
 * @param daysLeft how many days that rest has
 * @param cycleDays how many days the cycle has
 * @param seatPrice of one seat for a whole cycle, without tax
 * @param net without tax
 * @param taxRate in hundredths
 */
@Embeddable
public record Quote(
    @Column(name = "quote_number") long quoteNumber,
    @Column(name = "quoted_cycle") int cycleNumber,
    @Column(name = "quoted_days_left") int daysLeft,
    @Column(name = "quoted_cycle_days") int cycleDays,
    @Column(name = "quoted_plan") String plan,
    @Column(name = "quoted_seat_price") BigDecimal seatPrice,
    @Column(name = "quoted_net") BigDecimal net,
    @Column(name = "quoted_tax_rate") BigDecimal taxRate,
    @Column(name = "quoted_currency") String currency) {

  static Quote of(int seats, BillingCycle cycle, Tariff tariff, long number, Instant now) {
    int daysLeft = cycle.daysLeft(now);
    Money full = tariff.seatPrice().times(seats);
    return new Quote(
        number,
        cycle.number(),
        daysLeft,
        cycle.period().days(),
        tariff.plan(),
        tariff.seatPrice().amount(),
        cycle.rest(full, daysLeft).amount(),
        tariff.taxRate(),
        tariff.seatPrice().currency().getCurrencyCode());
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
        && seatPrice.compareTo(other.seatPrice) == 0
        && net.compareTo(other.net) == 0
        && taxRate.compareTo(other.taxRate) == 0;
  }

  InvoiceLine line(int seats, BillingCycle cycle) {
    return new InvoiceLine(
        InvoiceLine.Kind.PRESENTER_SEATS,
        plan,
        seats,
        seatPrice,
        net,
        cycle.beginningOfRest(daysLeft),
        cycle.endsAt());
  }
}
