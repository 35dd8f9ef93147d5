package io.rostrum.workers.billing;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.billing.BillingCycles;
import io.rostrum.workflows.time.EngineTimer;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Charges an account for its next billing cycle. */
@Component
class ChargeCycleWorker implements Worker<ChargeCycleWorker.Variables, ChargeCycleWorker.Result> {
  private final BillingCycles cycles;
  private final Clock clock;

  ChargeCycleWorker(BillingCycles cycles, Clock clock) {
    this.cycles = cycles;
    this.clock = clock;
  }

  /**
   * @param cyclesCharged how many were charged before; missing before the first
   */
  record Variables(String accountId, Integer cyclesCharged) {}

  /**
   * @param isCharged false if the plan costs nothing
   * @param nextCycleIn how long the timer is to wait
   */
  record Result(boolean isCharged, int cyclesCharged, Long invoiceNumber, String nextCycleIn) {}

  @Override
  public String jobType() {
    return "charge-cycle";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    int before = Objects.requireNonNullElse(variables.cyclesCharged(), 0);
    return cycles
        .charge(variables.accountId(), before + 1)
        .map(
            charged ->
                new Result(
                    true,
                    before + 1,
                    charged.invoiceNumber(),
                    EngineTimer.waitFor(charged.cycle().endsAt(), clock.instant())))
        .orElseGet(() -> new Result(false, before, null, null));
  }
}
