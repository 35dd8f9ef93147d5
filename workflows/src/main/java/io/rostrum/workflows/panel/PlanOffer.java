package io.rostrum.workflows.panel;

import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.Money;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.quote.Quote;
import java.time.Instant;
import java.util.Optional;

/** What another plan costs at a moment, and when it would begin. */
record PlanOffer(PlanTiming timing, Quote quote) {

  /**
   * What an account is offered.
   *
   * @param from the plan that it has, as the table says now
   * @param held how its billing stands; no cycle of it is about to be charged
   */
  static PlanOffer of(Tariff from, Tariff to, Subscription held, Instant now) {
    Optional<BillingCycle> running = held.running(now);
    if (running.isEmpty()) {
      var next = new BillingCycle(held.nextCycleNumber(), now, to.period());
      return new PlanOffer(
          PlanTiming.NEW_CYCLE, quote(to, to.planPrice(), next, next.daysLeft(now)));
    }
    BillingCycle cycle = running.get();
    // What was paid counts, and not what the table has come to say since.
    Money paid = held.paid().orElse(from.planPrice());
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
