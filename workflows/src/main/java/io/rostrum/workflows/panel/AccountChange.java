package io.rostrum.workflows.panel;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** That an organizer's settings were saved, so that the same step is not carried out again. */
@Entity
public class AccountChange extends InsertedOnce<String> {

  @Id private String changeId;

  @Enumerated(EnumType.STRING)
  private PanelOutcome outcome;

  protected AccountChange() {}

  /**
   * @param changeId the key of the process instance, which saves once
   */
  AccountChange(String changeId, PanelOutcome outcome) {
    this.changeId = changeId;
    this.outcome = outcome;
  }

  @Override
  public String getId() {
    return changeId;
  }

  PanelOutcome outcome() {
    return outcome;
  }
}
