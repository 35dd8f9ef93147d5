package io.rostrum.workflows.seats;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.presenter.PresenterSeats;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Gives an account the presenter seats that it was charged for: each of its webinars has them,
 * those already scheduled as well (R12). Its meetings do not, and cameras and microphones stay
 * (R13).
 */
@Service
public class BoughtSeats {
  private final SeatPurchaseRepository purchases;
  private final EventRepository events;
  private final PresenterSeats seats;

  BoughtSeats(SeatPurchaseRepository purchases, EventRepository events, PresenterSeats seats) {
    this.purchases = purchases;
    this.events = events;
    this.seats = seats;
  }

  /**
   * Gives the seats of a purchase out, in each event first to those who wait. Asked again, it
   * changes nothing.
   *
   * @return the ids of the events that have them
   */
  public List<String> give(long processInstanceKey) {
    String account = purchases.require(processInstanceKey).accountId();
    List<String> webinars = events.idsOf(account, EventType.WEBINAR, EventStatus.SCHEDULED);
    // One after another: a room is not held longer than it takes.
    webinars.forEach(seats::addBought);
    return webinars;
  }
}
