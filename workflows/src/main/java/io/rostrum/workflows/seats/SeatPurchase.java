package io.rostrum.workflows.seats;

import io.rostrum.workflows.link.MailedCode;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.OptionalLong;

/** Presenter seats that somebody asked for, and what came of it (R11). */
@Entity
public class SeatPurchase extends InsertedOnce<String> {

  @Id private String purchaseId;
  private String accountId;
  private int seats;

  @Embedded private Quote quote;
  @Embedded private MailedCode code;

  // What was answered last, and to which step: null until the first.
  @Enumerated(EnumType.STRING)
  private PurchaseOutcome answer;

  private String answeredStep;

  // Null unless it was charged.
  private Long invoiceNumber;

  protected SeatPurchase() {}

  /**
   * One that has no quote yet, and is stored with its first.
   *
   * @param purchaseId the key of the process instance
   */
  SeatPurchase(String purchaseId, String accountId, int seats) {
    this.purchaseId = purchaseId;
    this.accountId = accountId;
    this.seats = seats;
  }

  @Override
  public String getId() {
    return purchaseId;
  }

  public String accountId() {
    return accountId;
  }

  public int seats() {
    return seats;
  }

  /** The quote that was mailed last. */
  public Quote quote() {
    return quote;
  }

  /** The code that stands in that quote. */
  MailedCode code() {
    return code;
  }

  /** Counts its quotes, from 1. */
  int nextQuote() {
    return code == null ? 1 : code.number() + 1;
  }

  void quote(Quote newQuote, MailedCode newCode) {
    quote = newQuote;
    code = newCode;
  }

  /** What this step was answered before, or any step for good. */
  Optional<PurchaseOutcome> answerTo(String step) {
    return Optional.ofNullable(answer)
        .filter(given -> given.isFinal() || step.equals(answeredStep));
  }

  void answer(String step, PurchaseOutcome given) {
    answeredStep = step;
    answer = given;
  }

  void charged(long number) {
    invoiceNumber = number;
  }

  /** The number of its invoice; empty unless it was charged. */
  public OptionalLong invoiceNumber() {
    return invoiceNumber == null ? OptionalLong.empty() : OptionalLong.of(invoiceNumber);
  }
}
