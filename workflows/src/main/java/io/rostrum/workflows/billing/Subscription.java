package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.BillingPeriod;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * How an account's billing stands: which cycle was charged last. Whatever changes what an account
 * pays or has holds this row, so that it happens one after another.
 */
@Entity
public class Subscription extends InsertedOnce<String> {

  @Id private String accountId;
  // Zero, and with it the rest is null, while the plan costs nothing.
  private int cycleNumber;
  private Instant cycleStartsAt;

  @Enumerated(EnumType.STRING)
  private BillingPeriod cyclePeriod;

  protected Subscription() {}

  /** One that nothing was charged for yet. */
  Subscription(String accountId) {
    this.accountId = accountId;
  }

  @Override
  public String getId() {
    return accountId;
  }

  /** The cycle that was charged last; empty while the plan costs nothing. */
  public Optional<BillingCycle> cycle() {
    return cycleNumber == 0
        ? Optional.empty()
        : Optional.of(new BillingCycle(cycleNumber, cycleStartsAt, cyclePeriod));
  }

  /** The cycle that was charged last, unless it is over and the next is about to be charged. */
  public Optional<BillingCycle> running(Instant now) {
    return cycle().filter(last -> !last.isOver(now));
  }

  void become(BillingCycle cycle) {
    cycleNumber = cycle.number();
    cycleStartsAt = cycle.startsAt();
    cyclePeriod = cycle.period();
  }
}
