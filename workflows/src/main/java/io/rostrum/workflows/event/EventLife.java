package io.rostrum.workflows.event;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves scheduled events on. */
@Service
public class EventLife {
  private final EventRepository events;

  EventLife(EventRepository events) {
    this.events = events;
  }

  /** Ends an event that was held; asked again, it changes nothing. */
  @Transactional
  public void conclude(String eventId) {
    events.require(eventId).become(EventStatus.CONCLUDED);
  }
}
