package io.rostrum.workflows.authority;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;

/** Whose account a process instance works for, as its first step found out. */
@Entity
public class ProcessOwner extends InsertedOnce<String> {

  @Id private String processInstanceKey;
  // Of the two there is one.
  private String accountId;
  private String tasklistUser;

  protected ProcessOwner() {}

  @Override
  public String getId() {
    return processInstanceKey;
  }

  private ProcessOwner(String processInstanceKey, String accountId, String tasklistUser) {
    this.processInstanceKey = processInstanceKey;
    this.accountId = accountId;
    this.tasklistUser = tasklistUser;
  }

  static ProcessOwner account(String processInstanceKey, String accountId) {
    return new ProcessOwner(processInstanceKey, accountId, null);
  }

  static ProcessOwner user(String processInstanceKey, String tasklistUser) {
    return new ProcessOwner(processInstanceKey, null, tasklistUser);
  }

  Optional<String> accountId() {
    return Optional.ofNullable(accountId);
  }

  /** Whoever has no account, or none yet. */
  Optional<String> tasklistUser() {
    return Optional.ofNullable(tasklistUser);
  }
}
