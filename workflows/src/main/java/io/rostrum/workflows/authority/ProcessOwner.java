package io.rostrum.workflows.authority;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Whose account a process instance works for, as its first step found out. */
@Entity
public class ProcessOwner extends InsertedOnce<String> {

  @Id private String processInstanceKey;
  private String accountId;

  protected ProcessOwner() {}

  @Override
  public String getId() {
    return processInstanceKey;
  }

  ProcessOwner(String processInstanceKey, String accountId) {
    this.processInstanceKey = processInstanceKey;
    this.accountId = accountId;
  }

  String accountId() {
    return accountId;
  }
}
