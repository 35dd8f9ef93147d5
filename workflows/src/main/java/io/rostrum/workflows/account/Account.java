package io.rostrum.workflows.account;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** A customer. Its owner is the organizer of its events (R1). */
@Entity
public class Account extends InsertedOnce<String> {

  /** How long before an event the people of a new account are reminded: a day and an hour. */
  private static final Set<Integer> USUAL_REMINDERS = Set.of(1440, 60);

  @Id private String accountId;
  private String organization;
  private String ownerName;
  private String ownerEmail;
  private String tasklistUser;
  private String plan;
  private String timeZone;
  private String country;
  private String senderName;
  private boolean onlyOrganizerGrants;
  private boolean promotedManageInvited;

  @Enumerated(EnumType.STRING)
  private BillingPeriod billingPeriod;

  @Enumerated(EnumType.STRING)
  private Language language;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_reminder", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "minutes_before")
  private Set<Integer> reminderMinutes = new HashSet<>();

  protected Account() {}

  @Override
  public String getId() {
    return accountId;
  }

  /**
   * A new account.
   *
   * @param country two letters of ISO 3166-1
   */
  public Account(
      String accountId,
      String organization,
      String ownerName,
      String ownerEmail,
      String tasklistUser,
      String plan,
      BillingPeriod billingPeriod,
      String country,
      Language language,
      ZoneId timeZone) {
    this.accountId = accountId;
    this.organization = organization;
    this.ownerName = ownerName;
    this.ownerEmail = ownerEmail;
    this.tasklistUser = tasklistUser;
    this.plan = plan;
    this.billingPeriod = billingPeriod;
    this.country = country;
    this.senderName = organization;
    this.language = language;
    this.timeZone = timeZone.getId();
    this.reminderMinutes = new HashSet<>(USUAL_REMINDERS);
  }

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

  /** How long its billing cycles are. */
  public BillingPeriod billingPeriod() {
    return billingPeriod;
  }

  /** Where the owner is: two letters of ISO 3166-1. */
  public String country() {
    return country;
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public Language language() {
    return language;
  }

  /** Whom mails to presenters come from, in their eyes. */
  public String senderName() {
    return senderName;
  }

  /** How many minutes before an event its people are reminded, if it is scheduled from now on. */
  public Set<Integer> reminderMinutes() {
    return Set.copyOf(reminderMinutes);
  }

  /** What its owner may set. */
  public AccountSettings settings() {
    return new AccountSettings(
        organization,
        ownerName,
        senderName,
        language,
        timeZone(),
        reminderMinutes,
        onlyOrganizerGrants,
        promotedManageInvited);
  }

  /** Sets what its owner may set. */
  public void become(AccountSettings settings) {
    organization = settings.organization();
    ownerName = settings.ownerName();
    senderName = settings.senderName();
    language = settings.language();
    timeZone = settings.timeZone().getId();
    reminderMinutes.retainAll(settings.reminderMinutes());
    reminderMinutes.addAll(settings.reminderMinutes());
    onlyOrganizerGrants = settings.onlyOrganizerGrants();
    promotedManageInvited = settings.promotedManageInvited();
  }

  /** Another plan from now on (R10); to be used while the account's subscription is held. */
  public void changePlan(String newPlan) {
    plan = newPlan;
  }
}
