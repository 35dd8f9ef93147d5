package io.rostrum.workflows.event;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** How events stood. */
public interface EventVersionRepository extends Repository<EventVersion, EventVersion.Key> {

  EventVersion save(EventVersion version);

  /** The oldest that is known between two revisions of the schedule, both included. */
  Optional<EventVersion>
      findFirstByKeyEventIdAndKeyScheduleRevisionBetweenOrderByKeyScheduleRevision(
          String eventId, int from, int to);

  /**
   * How an event stood when somebody was told of it. Of what was told by an earlier version of
   * Rostrum the oldest that is known since.
   *
   * @param told the revision of the schedule that they were told of
   * @return empty if nothing older than the present is known
   */
  default Optional<EventVersion> asTold(Event event, int told) {
    return findFirstByKeyEventIdAndKeyScheduleRevisionBetweenOrderByKeyScheduleRevision(
        event.eventId(), told, event.scheduleRevision() - 1);
  }
}
