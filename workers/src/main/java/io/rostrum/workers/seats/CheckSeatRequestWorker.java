package io.rostrum.workers.seats;

import io.rostrum.workers.billing.CycleNotCharged;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.scheduling.FormFields;
import io.rostrum.workflows.seats.PurchaseProblem;
import io.rostrum.workflows.seats.PurchaseView;
import io.rostrum.workflows.seats.SeatPurchases;
import io.rostrum.workflows.seats.SeatRequests;
import org.springframework.stereotype.Component;

/** Checks a request for presenter seats, and makes the first quote for them. */
@Component
class CheckSeatRequestWorker
    implements Worker<CheckSeatRequestWorker.Variables, CheckSeatRequestWorker.Result> {
  private final SeatRequests requests;
  private final SeatPurchases purchases;

  CheckSeatRequestWorker(SeatRequests requests, SeatPurchases purchases) {
    this.requests = requests;
    this.purchases = purchases;
  }

  record Variables(Object purchase) {}

  /**
   * @param organizerKnown whether there is somebody to be told
   * @param purchaseProblem why nothing is sold; empty if there is a quote
   * @param asked what the organizer's task shows
   * @param purchaseOutcome empty so far, whatever somebody started the process with
   */
  record Result(
      boolean organizerKnown,
      PurchaseProblem purchaseProblem,
      PurchaseView asked,
      String organizer,
      String title,
      String purchaseId,
      Object purchaseOutcome) {}

  @Override
  public String jobType() {
    return "check-seat-request";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    long key = step.processInstanceKey();
    SeatRequests.Registered registered =
        requests.register(key, FormFields.of(variables.purchase()));
    PurchaseProblem problem = registered.problem().orElse(null);
    if (problem == PurchaseProblem.CYCLE_NOT_CHARGED) {
      throw new CycleNotCharged();
    }
    Account account = registered.account().orElse(null);
    return new Result(
        account != null,
        problem,
        problem == null ? purchases.show(key) : null,
        account == null ? null : account.tasklistUser(),
        account == null ? null : account.organization(),
        Long.toString(key),
        null);
  }
}
