package io.rostrum.workflows.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.ZoneId;

/** A customer. Its owner is the organizer of its events (R1). */
@Entity
public class Account {

  @Id private String accountId;
  private String organization;
  private String ownerName;
  private String ownerEmail;
  private String tasklistUser;
  private String plan;
  private String timeZone;

  @Enumerated(EnumType.STRING)
  private Language language;

  protected Account() {}

  public String accountId() {
    return accountId;
  }

  public String organization() {
    return organization;
  }

  public String ownerName() {
    return ownerName;
  }

  public String ownerEmail() {
    return ownerEmail;
  }

  /** The name the owner signs in with in Camunda Tasklist. */
  public String tasklistUser() {
    return tasklistUser;
  }

  /** A plan of the decision table {@code event-limits}, for example {@code live}. */
  public String plan() {
    return plan;
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public Language language() {
    return language;
  }
}
