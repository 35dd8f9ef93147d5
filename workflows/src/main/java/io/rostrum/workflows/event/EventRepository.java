package io.rostrum.workflows.event;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Events that were confirmed. */
public interface EventRepository extends Repository<Event, String> {

  Event save(Event event);

  Optional<Event> findById(String eventId);

  /**
   * @throws UnknownEvent if there is no event of that id
   */
  default Event require(String eventId) {
    return findById(eventId).orElseThrow(() -> new UnknownEvent(eventId));
  }
}
