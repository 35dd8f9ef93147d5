package io.rostrum.workflows.room;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An instance of the application that runs, or did until a moment ago. */
@Entity
class ApplicationInstance extends InsertedOnce<String> {

  @Id private String instanceId;
  // When it had last recorded who is connected to it.
  private Instant aliveAt;

  protected ApplicationInstance() {}

  @Override
  public String getId() {
    return instanceId;
  }

  ApplicationInstance(String instanceId, Instant aliveAt) {
    this.instanceId = instanceId;
    this.aliveAt = aliveAt;
  }
}
