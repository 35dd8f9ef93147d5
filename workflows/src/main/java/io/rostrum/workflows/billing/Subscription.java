package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.BillingPeriod;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * How an account's billing stands: which cycle was charged last. Whatever changes what an account
 * pays or has holds this row, so that it happens one after another.
 */
@Entity
public class Subscription extends InsertedOnce<String> {

  @Id private String accountId;
  // Counts on when an account that cost nothing for a while costs something again.
  private int cycleNumber;
  // With the period and the zone null while the plan costs nothing.
  private Instant cycleStartsAt;

  @Enumerated(EnumType.STRING)
  private BillingPeriod cyclePeriod;

  private String cycleZone;

  // Null unless the next cycle is to have another plan.
  private String nextPlan;
  private int changedWithCycle;

  // What the plan cost that the cycle is paid for with; null for cycles that are older than this.
  private BigDecimal planPrice;
  private String currency;

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
    return cycleStartsAt == null
        ? Optional.empty()
        : Optional.of(
            new BillingCycle(cycleNumber, cycleStartsAt, cyclePeriod, ZoneId.of(cycleZone)));
  }

  /** The cycle that was charged last, unless it is over and the next is about to be charged. */
  public Optional<BillingCycle> running(Instant now) {
    return cycle().filter(last -> !last.isOver(now));
  }

  /** The number that the next cycle will have. */
  public int nextCycleNumber() {
    return cycleNumber + 1;
  }

  boolean isCharged(int number) {
    return cycleNumber >= number;
  }

  /** The plan from the next cycle on; empty if it stays. */
  public Optional<String> nextPlan() {
    return Optional.ofNullable(nextPlan);
  }

  /** Says which plan the account has from the next cycle on. */
  public void planNext(String plan) {
    nextPlan = plan;
  }

  /** The plan stays. */
  public void planNothing() {
    nextPlan = null;
  }

  /** Whether the plan or the bought seats became others with a cycle. */
  boolean changedWith(int number) {
    return changedWithCycle == number;
  }

  void noteChange(int number) {
    changedWithCycle = number;
  }

  /** The price of a whole cycle that is paid for; empty if that is not known, or nothing is. */
  public Optional<Money> paid() {
    return Optional.ofNullable(planPrice)
        .map(price -> new Money(price, Currency.getInstance(currency)));
  }

  /** Says at which price of a whole cycle the plan is paid for. */
  public void paid(Money price) {
    planPrice = price.amount();
    currency = price.currency().getCurrencyCode();
  }

  /** The plan costs nothing, until it does again. */
  void pause() {
    planPrice = null;
    currency = null;
    cycleStartsAt = null;
    cyclePeriod = null;
    cycleZone = null;
    nextPlan = null;
  }

  void become(BillingCycle cycle) {
    cycleNumber = cycle.number();
    cycleStartsAt = cycle.startsAt();
    cyclePeriod = cycle.period();
    cycleZone = cycle.zone().getId();
  }
}
