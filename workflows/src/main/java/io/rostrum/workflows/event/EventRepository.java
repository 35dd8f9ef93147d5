package io.rostrum.workflows.event;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Events that were confirmed. */
public interface EventRepository extends Repository<Event, String> {

  Event save(Event event);

  Event saveAndFlush(Event event);

  /** The events of an account that stand so. */
  @Query(
      "select e.eventId from Event e where e.accountId = :accountId and e.eventType = :type"
          + " and e.status = :status order by e.startsAt, e.eventId")
  List<String> idsOf(String accountId, EventType type, EventStatus status);

  /** The events of an account that stand so, those that begin first first. */
  List<Event> findByAccountIdAndStatusOrderByStartsAtAscEventIdAsc(
      String accountId, EventStatus status);

  /** The ids of the events of an account that stand so. */
  @Query(
      "select e.eventId from Event e where e.accountId = :accountId and e.status = :status"
          + " order by e.startsAt, e.eventId")
  List<String> idsOf(String accountId, EventStatus status);

  /** The events that stand so, those that begin first first. */
  List<Event> findByStatusInOrderByStartsAtAscEventIdAsc(Collection<EventStatus> statuses);

  Optional<Event> findById(String eventId);

  /**
   * @throws UnknownEvent if there is no event of that id
   */
  default Event require(String eventId) {
    return findById(eventId).orElseThrow(() -> new UnknownEvent(eventId));
  }
}
