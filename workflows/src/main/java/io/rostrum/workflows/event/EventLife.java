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

  /** Ends an event that was held; one that was not is over already. */
  @Transactional
  public void conclude(String eventId) {
    Event event = events.require(eventId);
    if (event.status() == EventStatus.HELD) {
      event.become(EventStatus.CONCLUDED);
    }
  }
}
