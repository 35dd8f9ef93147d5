package io.rostrum.workflows.opening;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.BillingPeriod;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.link.MailedCode;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.Optional;

/** An account that somebody asked for, without problems; nobody's until its owner confirms it. */
@Entity
public class AccountRequest extends InsertedOnce<String> {

  @Id private String processInstanceKey;
  private String organization;
  private String ownerName;
  private String ownerEmail;
  private String tasklistUser;
  private String plan;

  @Enumerated(EnumType.STRING)
  private BillingPeriod billingPeriod;

  private String country;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String timeZone;

  // Null until it is decided for good.
  @Enumerated(EnumType.STRING)
  private AccountOutcome outcome;

  // Null until the first is mailed.
  @Embedded private MailedCode code;

  protected AccountRequest() {}

  /**
   * @param typed without problems
   */
  AccountRequest(String processInstanceKey, AccountFields typed) {
    this.processInstanceKey = processInstanceKey;
    this.organization = typed.line("organization");
    this.ownerName = typed.line("ownerName");
    this.ownerEmail = typed.email();
    this.tasklistUser = typed.line("tasklistUser");
    this.plan = typed.line("plan");
    this.billingPeriod = BillingPeriod.ofCode(typed.line("billingPeriod")).orElseThrow();
    this.country = typed.line("country");
    this.language = Language.ofCode(typed.line("language")).orElseThrow();
    this.timeZone = typed.line("timeZone");
  }

  @Override
  public String getId() {
    return processInstanceKey;
  }

  /** The account as it would be; its id is the request's, so that opening it twice is once. */
  public Account account() {
    return new Account(
        AccountOpening.accountId(Long.parseLong(processInstanceKey)),
        organization,
        ownerName,
        ownerEmail,
        tasklistUser,
        plan,
        billingPeriod,
        country,
        language,
        ZoneId.of(timeZone));
  }

  String processInstanceKey() {
    return processInstanceKey;
  }

  String tasklistUser() {
    return tasklistUser;
  }

  Optional<AccountOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  void become(AccountOutcome decided) {
    outcome = decided;
  }

  /** The code that was mailed last. */
  public Optional<MailedCode> code() {
    return Optional.ofNullable(code);
  }

  int nextCodeNumber() {
    return code().map(MailedCode::number).orElse(0) + 1;
  }

  void renew(MailedCode newCode) {
    code = newCode;
  }
}
