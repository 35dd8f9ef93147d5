package io.rostrum.workflows.management;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.room.RoomClock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends events whose processes went with their engine. One that was held, or is going on, counts as
 * held; one that nobody came to came to nothing; every other is cancelled.
 */
@Service
public class EventsWithoutEngine {
  private static final Set<EventStatus> NOT_OVER =
      EnumSet.of(EventStatus.SCHEDULED, EventStatus.HELD);

  private final EventRepository events;
  private final EventWithoutEngineRepository toTell;
  private final RoomClock rooms;
  private final PresenterSeats seats;
  private final DecisionApplication decisions;
  private final TransactionOperations transactions;

  EventsWithoutEngine(
      EventRepository events,
      EventWithoutEngineRepository toTell,
      RoomClock rooms,
      PresenterSeats seats,
      DecisionApplication decisions,
      TransactionOperations transactions) {
    this.events = events;
    this.toTell = toTell;
    this.rooms = rooms;
    this.seats = seats;
    this.decisions = decisions;
    this.transactions = transactions;
  }

  /** The events that are not over, those that begin first first. */
  @Transactional(readOnly = true)
  public List<Event> notOver() {
    return events.findByStatusInOrderByStartsAtAscEventIdAsc(NOT_OVER);
  }

  /** The ids of the events that were ended, and whose people are not all told yet. */
  @Transactional(readOnly = true)
  public List<String> toTell() {
    return toTell.findAllByOrderByEventId().stream().map(EventWithoutEngine::getId).toList();
  }

  /**
   * Ends an event, and keeps in mind that its people are to be told. Asked again, it changes
   * nothing.
   *
   * @param reason what people are told why it does not take place, if it does not
   * @return how it ended
   */
  public EventStatus end(String eventId, String reason) {
    return transactions.execute(transaction -> endNow(eventId, reason));
  }

  /** Does the same and takes all of it back: how the event would end. */
  public EventStatus rehearseEnd(String eventId, String reason) {
    return transactions.execute(
        transaction -> {
          transaction.setRollbackOnly();
          return endNow(eventId, reason);
        });
  }

  private EventStatus endNow(String eventId, String reason) {
    if (!rooms.endIfBegun(eventId) && !rooms.closeUnused(eventId)) {
      Event event = events.require(eventId);
      if (event.status() == EventStatus.SCHEDULED) {
        event.cancel(reason);
        rooms.closeForCancellation(eventId);
      }
    }
    seats.over(eventId);
    decisions.giveUp(eventId);
    if (!toTell.existsById(eventId)) {
      toTell.save(new EventWithoutEngine(eventId));
    }
    return events.require(eventId).status();
  }

  /** Everybody was told. */
  @Transactional
  public void told(String eventId) {
    toTell.deleteById(eventId);
  }
}
