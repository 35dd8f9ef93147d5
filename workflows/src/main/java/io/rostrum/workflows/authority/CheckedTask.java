package io.rostrum.workflows.authority;

import io.rostrum.workflows.engine.CompletedTask;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A completed task whose hand was looked at. It counts once: a later round is another task. */
@Entity
public class CheckedTask extends InsertedOnce<String> {

  @Id private String taskKey;
  private String processInstanceKey;
  private String elementId;
  private String checkedBy;
  private String completedBy;
  private boolean byOwner;
  private Instant checkedAt;
  private String usedBy;

  protected CheckedTask() {}

  @Override
  public String getId() {
    return taskKey;
  }

  CheckedTask(
      CompletedTask task,
      String completedBy,
      String processInstanceKey,
      String elementId,
      String checkedBy,
      boolean byOwner,
      Instant now) {
    this.taskKey = task.taskKey();
    this.completedBy = completedBy;
    this.processInstanceKey = processInstanceKey;
    this.elementId = elementId;
    this.checkedBy = checkedBy;
    this.byOwner = byOwner;
    this.checkedAt = now;
  }

  boolean isOf(long instance) {
    return processInstanceKey.equals(Long.toString(instance));
  }

  void useFor(String step) {
    usedBy = step;
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
}
