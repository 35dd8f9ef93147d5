package io.rostrum.workflows.seats;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.event.PlanLimits;
import io.rostrum.workflows.room.PresenterSeatRepository;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What scheduled events will be allowed that begin when an account has another plan, or seats. */
@Component
public class ComingLimits {
  private final EventRepository events;
  private final PresenterSeatRepository seats;
  private final PlanLimits limits;

  ComingLimits(EventRepository events, PresenterSeatRepository seats, PlanLimits limits) {
    this.events = events;
    this.seats = seats;
    this.limits = limits;
  }

  /**
   * What one event will be allowed.
   *
   * @param seatsHeld how many presenter seats of it are held now
   */
  public record Coming(Event event, EventLimits limits, int seatsHeld) {

    /** How many who hold a seat will have none. */
    public int seatsLost() {
      return Math.max(0, seatsHeld - limits.presenterSeats());
    }
  }

  /**
   * What the events of an account will be allowed, those that begin first first.
   *
   * @param extraSeats how many presenter seats its webinars will have beside those of the plan
   * @param from since when; what begins earlier is not touched
   */
  public List<Coming> of(String accountId, String plan, int extraSeats, Instant from) {
    Map<EventType, EventLimits> allowed = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      int extra = type == EventType.WEBINAR ? extraSeats : 0;
      allowed.put(type, limits.of(plan, type).withMorePresenterSeats(extra));
    }
    return events
        .findByAccountIdAndStatusOrderByStartsAtAscEventIdAsc(accountId, EventStatus.SCHEDULED)
        .stream()
        .filter(event -> !event.startsAt().isBefore(from))
        .map(
            event ->
                new Coming(
                    event, allowed.get(event.type()), seats.countByKeyEventId(event.eventId())))
        .toList();
  }
}
