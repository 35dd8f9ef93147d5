package io.rostrum.workflows.authority;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * That a process instance came through the start event of its model, and when it last did anything.
 */
@Entity
class Beginning extends InsertedOnce<String> {

  @Id private String processInstanceKey;
  private Instant notedAt;

  protected Beginning() {}

  Beginning(String processInstanceKey, Instant now) {
    this.processInstanceKey = processInstanceKey;
    this.notedAt = now;
  }

  boolean isOlderThan(Instant then) {
    return notedAt.isBefore(then);
  }

  void renew(Instant now) {
    notedAt = now;
  }

  @Override
  public String getId() {
    return processInstanceKey;
  }
}
