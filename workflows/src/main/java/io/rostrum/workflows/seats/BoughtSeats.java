package io.rostrum.workflows.seats;

import io.rostrum.workflows.billing.SeatBatch;
import io.rostrum.workflows.billing.SeatBatchRepository;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.presenter.PresenterSeats;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives an account the presenter seats that it was charged for: each of its webinars has them,
 * those already scheduled as well (R12). Its meetings do not, and cameras and microphones stay
 * (R13).
 */
@Service
public class BoughtSeats {
  private final SeatPurchaseRepository purchases;
  private final SeatBatchRepository batches;
  private final SubscriptionRepository subscriptions;
  private final EventRepository events;
  private final PresenterSeats seats;
  private final TransactionOperations transactions;
  private final Clock clock;

  BoughtSeats(
      SeatPurchaseRepository purchases,
      SeatBatchRepository batches,
      SubscriptionRepository subscriptions,
      EventRepository events,
      PresenterSeats seats,
      TransactionOperations transactions,
      Clock clock) {
    this.purchases = purchases;
    this.batches = batches;
    this.subscriptions = subscriptions;
    this.events = events;
    this.seats = seats;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Gives the seats of a purchase out, in each event first to those who wait. Asked again, it
   * changes nothing.
   *
   * @return the ids of the events that have them
   */
  public List<String> give(long processInstanceKey) {
    SeatPurchase purchase = purchases.require(processInstanceKey);
    transactions.executeWithoutResult(transaction -> keep(purchase));
    List<String> webinars =
        events.idsOf(purchase.accountId(), EventType.WEBINAR, EventStatus.SCHEDULED);
    // One after another: a room is not held longer than it takes.
    webinars.forEach(seats::addBought);
    return webinars;
  }

  private void keep(SeatPurchase purchase) {
    subscriptions.findLocked(purchase.accountId());
    if (batches.findById(purchase.getId()).isEmpty()) {
      batches.save(
          new SeatBatch(purchase.getId(), purchase.accountId(), purchase.seats(), clock.instant()));
    }
  }
}
