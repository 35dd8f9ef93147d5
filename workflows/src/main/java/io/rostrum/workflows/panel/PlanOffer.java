package io.rostrum.workflows.panel;

import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.Money;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.quote.Quote;
import java.time.Instant;
import java.time.ZoneId;

/** What another plan costs at a moment, and when it would begin. */
record PlanOffer(PlanTiming timing, Quote quote) {

  /**
   * What an account is offered. No cycle of it is about to be charged.
   *
   * @param from the plan that it has, as the table says now
   * @param zone where the account's clock is
   */
  static PlanOffer of(Tariff from, Tariff to, Subscription held, ZoneId zone, Instant now) {
    // What was paid counts, and not what the table has come to say since.
    Money paid = held.paid().orElse(from.planPrice());
    return held.running(now)
        .map(cycle -> within(cycle, paid, to, now))
        .orElseGet(() -> beginning(held.nextCycleNumber(), to, zone, now));
  }

  private static PlanOffer beginning(int number, Tariff to, ZoneId zone, Instant now) {
    var cycle = new BillingCycle(number, now, to.period(), zone);
    return new PlanOffer(
        PlanTiming.NEW_CYCLE, quote(to, to.planPrice(), cycle, cycle.daysLeft(now)));
  }

  /**
   * What is offered while a cycle is running.
   *
   * @param paid the price of a whole cycle that this one is paid for with
   */
  static PlanOffer within(BillingCycle cycle, Money paid, Tariff to, Instant now) {
    if (isDearer(to.planPrice(), paid)) {
      Money more = to.planPrice().minus(paid);
      return new PlanOffer(PlanTiming.AT_ONCE, quote(to, more, cycle, cycle.daysLeft(now)));
    }
    return new PlanOffer(PlanTiming.END_OF_CYCLE, quote(to, to.planPrice(), cycle, 0));
  }

  private static Quote quote(Tariff to, Money unitPrice, BillingCycle cycle, int daysLeft) {
    return Quote.of(1, unitPrice, cycle, daysLeft, to.plan(), to.taxRate());
  }

  // What cannot be compared waits until what is paid for is over.
  private static boolean isDearer(Money one, Money other) {
    return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) > 0;
  }
}
