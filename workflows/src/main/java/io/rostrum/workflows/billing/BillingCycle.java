package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.BillingPeriod;
import java.time.Duration;
import java.time.Instant;

/**
 * A span of time that is paid for at its beginning.
 *
 * @param number counts the cycles of an account, from 1
 */
public record BillingCycle(int number, Instant startsAt, BillingPeriod period) {

  public Instant endsAt() {
    return startsAt.plus(period.duration());
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt());
  }

  /** How many days of it are over, in full. */
  int daysGone(Instant now) {
    long days = Duration.between(startsAt, now).toDays();
    return (int) Math.clamp(days, 0L, (long) period.days());
  }

  /** How many days are left, the present one counted in full. */
  public int daysLeft(Instant now) {
    return period.days() - daysGone(now);
  }

  /**
   * What the rest of the cycle costs, rounded. What is paid for some of its days is what the rest
   * costs at their beginning less what it costs at their end: so the parts of a cycle cost together
   * what the whole does.
   *
   * @param full the price of the whole cycle
   * @param daysLeft how many days the rest has
   */
  public Money rest(Money full, int daysLeft) {
    return full.share(daysLeft, period.days());
  }

  /** When the last days of the cycle begin. */
  public Instant beginningOfRest(int daysLeft) {
    return endsAt().minus(Duration.ofDays(daysLeft));
  }
}
