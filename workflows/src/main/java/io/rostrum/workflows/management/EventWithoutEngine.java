package io.rostrum.workflows.management;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An event whose process went with its engine, and whose people are to be told how it ended. */
@Entity
class EventWithoutEngine extends InsertedOnce<String> {

  @Id private String eventId;

  protected EventWithoutEngine() {}

  EventWithoutEngine(String eventId) {
    this.eventId = eventId;
  }

  @Override
  public String getId() {
    return eventId;
  }
}
