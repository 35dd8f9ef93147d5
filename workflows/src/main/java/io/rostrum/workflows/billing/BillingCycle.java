package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.BillingPeriod;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A span of time that is paid for at its beginning. Its days are those of a clock on the wall, of
 * 23 or 25 hours where that is changed, so that a cycle of 30 days has 30 dates.
 *
 * @param number counts the cycles of an account, from 1
 * @param zone where that clock is
 */
public record BillingCycle(int number, Instant startsAt, BillingPeriod period, ZoneId zone) {

  public Instant endsAt() {
    return after(period.days());
  }

  private Instant after(int days) {
    return startsAt.atZone(zone).plusDays(days).toInstant();
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt());
  }

  /** How many days of it are over, in full. */
  int daysGone(Instant now) {
    long days = ChronoUnit.DAYS.between(startsAt.atZone(zone), now.atZone(zone));
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
    return after(period.days() - daysLeft);
  }
}
