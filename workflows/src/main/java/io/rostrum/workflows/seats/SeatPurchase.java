package io.rostrum.workflows.seats;

import io.rostrum.workflows.quote.QuotedRequest;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;

/** Presenter seats that somebody asked for, and what came of it (R11). */
@Entity
public class SeatPurchase extends QuotedRequest {

  @Id private String purchaseId;
  private int seats;

  // What was answered last, and to which step: null until the first.
  @Enumerated(EnumType.STRING)
  private PurchaseOutcome answer;

  private String answeredStep;

  protected SeatPurchase() {}

  /**
   * One that has no quote yet, and is stored with its first.
   *
   * @param purchaseId the key of the process instance
   */
  SeatPurchase(String purchaseId, String accountId, int seats) {
    super(accountId);
    this.purchaseId = purchaseId;
    this.seats = seats;
  }

  @Override
  public String getId() {
    return purchaseId;
  }

  @Override
  public String chargeId() {
    return "seats-" + purchaseId;
  }

  public int seats() {
    return seats;
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
}
