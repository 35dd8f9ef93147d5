package io.rostrum.workers.billing;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.billing.BillingCycles;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Charges an account for its next billing cycle. */
@Component
class ChargeCycleWorker implements Worker<ChargeCycleWorker.Variables, ChargeCycleWorker.Result> {
  private final BillingCycles cycles;

  ChargeCycleWorker(BillingCycles cycles) {
    this.cycles = cycles;
  }

  /**
   * @param cyclesCharged how many were charged before; missing before the first
   */
  record Variables(String accountId, Integer cyclesCharged) {}

  /**
   * @param isCharged false if the plan costs nothing
   * @param hasChanged whether the plan, or the bought seats, are others from this cycle on
   */
  record Result(boolean isCharged, int cyclesCharged, Long invoiceNumber, boolean hasChanged) {}

  @Override
  public String jobType() {
    return "charge-cycle";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    int before = Objects.requireNonNullElse(variables.cyclesCharged(), 0);
    BillingCycles.Charged charged = cycles.charge(variables.accountId(), before + 1);
    return charged
        .invoice()
        .map(invoice -> new Result(true, before + 1, invoice.number(), charged.hasChanged()))
        .orElseGet(() -> new Result(false, before, null, charged.hasChanged()));
  }
}
