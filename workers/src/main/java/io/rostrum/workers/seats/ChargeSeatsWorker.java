package io.rostrum.workers.seats;

import io.rostrum.workers.billing.CycleNotCharged;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.seats.PurchaseOutcome;
import io.rostrum.workflows.seats.PurchaseProblem;
import io.rostrum.workflows.seats.PurchaseView;
import io.rostrum.workflows.seats.SeatPurchases;
import org.springframework.stereotype.Component;

/** Carries out what the organizer decided about presenter seats: charges them, or not. */
@Component
class ChargeSeatsWorker implements Worker<ChargeSeatsWorker.Variables, ChargeSeatsWorker.Result> {
  private static final String TASK = "Task_ConfirmSeats";

  private final Authority authority;
  private final SeatPurchases purchases;

  ChargeSeatsWorker(Authority authority, SeatPurchases purchases) {
    this.authority = authority;
    this.purchases = purchases;
  }

  record Variables(Object decision, Object typedCode) {}

  /**
   * @param purchaseProblem why nothing is sold any more; empty otherwise
   * @param invoiceNumber of what was charged; empty if nothing was
   * @param asked what the organizer's task shows from now on
   * @param typedCode always empty: it was used, or is worth nothing
   */
  record Result(
      PurchaseOutcome purchaseOutcome,
      PurchaseProblem purchaseProblem,
      Long invoiceNumber,
      PurchaseView asked,
      Object typedCode) {}

  @Override
  public String jobType() {
    return "charge-seats";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    long key = step.processInstanceKey();
    authority.use(key, TASK, step.elementInstanceKey());
    PurchaseOutcome outcome =
        purchases.decide(
            key,
            Long.toString(step.elementInstanceKey()),
            String.valueOf(variables.decision()),
            String.valueOf(variables.typedCode()));
    if (outcome == PurchaseOutcome.CYCLE_NOT_CHARGED) {
      throw new CycleNotCharged();
    }
    return new Result(
        outcome,
        outcome == PurchaseOutcome.NOT_SOLD ? PurchaseProblem.PLAN_NOT_PAID : null,
        purchases.invoiceNumber(key).stream().boxed().findFirst().orElse(null),
        purchases.show(key),
        null);
  }
}
