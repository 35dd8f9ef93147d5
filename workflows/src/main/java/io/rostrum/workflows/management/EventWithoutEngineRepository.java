package io.rostrum.workflows.management;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The events whose processes went with their engine. */
interface EventWithoutEngineRepository extends Repository<EventWithoutEngine, String> {

  EventWithoutEngine save(EventWithoutEngine event);

  boolean existsById(String eventId);

  List<EventWithoutEngine> findAllByOrderByEventId();

  void deleteById(String eventId);
}
