package io.rostrum.workflows.authority;

import io.rostrum.workflows.engine.CompletedTask;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** A completed task whose hand was looked at. It counts once: a later round is another task. */
@Entity
public class CheckedTask implements Persistable<String> {

  @Id private String taskKey;
  private String processInstanceKey;
  private String elementId;
  private String checkedBy;
  private String completedBy;
  private boolean byOwner;
  private Instant checkedAt;

  // Inserted, never merged: a row that another wrote meanwhile is to be an error.
  @Transient private boolean isNew;

  protected CheckedTask() {}

  CheckedTask(
      CompletedTask task,
      String processInstanceKey,
      String elementId,
      String checkedBy,
      boolean byOwner,
      Instant now) {
    this.taskKey = task.taskKey();
    this.isNew = true;
    this.completedBy = task.completedBy();
    this.processInstanceKey = processInstanceKey;
    this.elementId = elementId;
    this.checkedBy = checkedBy;
    this.byOwner = byOwner;
    this.checkedAt = now;
  }

  /** The key of the task's element instance. */
  public String taskKey() {
    return taskKey;
  }

  /** The Tasklist user who completed it; empty if it was assigned to nobody. */
  public String completedBy() {
    return completedBy;
  }

  /** Whether that was the owner of the account. */
  public boolean byOwner() {
    return byOwner;
  }

  @Override
  public String getId() {
    return taskKey;
  }

  @Override
  public boolean isNew() {
    return isNew;
  }
}
