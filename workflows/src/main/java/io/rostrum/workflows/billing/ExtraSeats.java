package io.rostrum.workflows.billing;

import io.rostrum.workflows.event.EventType;
import org.springframework.stereotype.Component;

/** How many presenter seats an account's events have beside those of its plan (R11, R12). */
@Component
public class ExtraSeats {
  private final SubscriptionRepository subscriptions;
  private final SeatBatchRepository batches;

  ExtraSeats(SubscriptionRepository subscriptions, SeatBatchRepository batches) {
    this.subscriptions = subscriptions;
    this.batches = batches;
  }

  /** As it is this moment; webinars only have any. */
  public int of(String accountId, EventType type) {
    return type == EventType.WEBINAR
        ? batches.findByAccountIdOrderByBoughtAt(accountId).stream()
            .mapToInt(SeatBatch::seats)
            .sum()
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
}
