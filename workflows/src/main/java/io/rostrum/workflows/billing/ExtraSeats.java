package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.EventType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many presenter seats an account's events have beside those of its plan (R11, R12). */
@Component
public class ExtraSeats {
  private final SubscriptionRepository subscriptions;
  private final SeatBatchRepository batches;
  private final Tariffs tariffs;

  ExtraSeats(SubscriptionRepository subscriptions, SeatBatchRepository batches, Tariffs tariffs) {
    this.subscriptions = subscriptions;
    this.batches = batches;
    this.tariffs = tariffs;
  }

  /** As it is this moment; webinars only have any. */
  public int of(String accountId, EventType type) {
    return type == EventType.WEBINAR
        ? batches.of(accountId).stream().mapToInt(SeatBatch::seats).sum()
        : 0;
  }

  /**
   * As it stays until the transaction ends: seats that are bought meanwhile find the event that
   * this is asked for.
   */
  public int held(String accountId, EventType type) {
    subscriptions.findLocked(accountId);
    return of(accountId, type);
  }

  /**
   * What an account has from its next billing cycle on.
   *
   * @param seats how many presenter seats its webinars have beside those of the plan
   * @param from when that cycle begins
   */
  public record NextCycle(String plan, int seats, Instant from) {}

  /** What an account has from its next billing cycle on, if that is anything else than now. */
  public Optional<NextCycle> nextCycle(Account account) {
    String id = account.accountId();
    return subscriptions
        .findById(id)
        .filter(subscription -> areToEnd(id))
        .flatMap(subscription -> nextCycle(account, subscription));
  }

  private Optional<NextCycle> nextCycle(Account account, Subscription subscription) {
    String plan = subscription.nextPlan().orElse(account.plan());
    return subscription
        .cycle()
        .map(cycle -> new NextCycle(plan, afterCycle(account, plan), cycle.endsAt()));
  }

  /** How many are left on a plan when the billing cycle is over: none where no plan is paid. */
  public int afterCycle(Account account, String plan) {
    return plan.equals(account.plan()) || tariffs.of(account, plan).isCharged()
        ? batches.of(account.accountId()).stream()
            .filter(batch -> !batch.isCancelled())
            .mapToInt(SeatBatch::seats)
            .sum()
        : 0;
  }

  /** Whether the plan, or some of the seats, end with the billing cycle. */
  public boolean areToEnd(String accountId) {
    return subscriptions.findById(accountId).flatMap(Subscription::nextPlan).isPresent()
        || batches.of(accountId).stream().anyMatch(SeatBatch::isCancelled);
  }
}
