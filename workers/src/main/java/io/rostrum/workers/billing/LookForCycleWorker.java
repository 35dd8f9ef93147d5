package io.rostrum.workers.billing;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.billing.BillingCycles;
import io.rostrum.workflows.time.EngineTimer;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Looks how long the billing cycle goes on; right before it is waited for, as mails take time. */
@Component
class LookForCycleWorker
    implements Worker<LookForCycleWorker.Variables, LookForCycleWorker.Result> {
  private final BillingCycles cycles;
  private final Clock clock;

  LookForCycleWorker(BillingCycles cycles, Clock clock) {
    this.cycles = cycles;
    this.clock = clock;
  }

  record Variables(String accountId) {}

  /**
   * @param nextCycleIn how long the timer is to wait
   */
  record Result(String nextCycleIn) {}

  @Override
  public String jobType() {
    return "look-for-next-cycle";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return new Result(EngineTimer.waitFor(cycles.end(variables.accountId()), clock.instant()));
  }
}
