package io.rostrum.workers.opening;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.BillingCycles;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.opening.AccountOpening;
import io.rostrum.workflows.opening.AccountOutcome;
import org.springframework.stereotype.Component;

/** Carries out what whoever was named decided about the account; its billing begins with it. */
@Component
class OpenAccountWorker implements Worker<OpenAccountWorker.Variables, OpenAccountWorker.Result> {
  private static final String TASK = "Task_ConfirmAccount";

  private final Authority authority;
  private final AccountOpening opening;
  private final Engine engine;

  OpenAccountWorker(Authority authority, AccountOpening opening, Engine engine) {
    this.authority = authority;
    this.opening = opening;
    this.engine = engine;
  }

  record Variables(Object decision, Object typedCode) {}

  /**
   * @param typedCode always empty: it was used, or is worth nothing
   */
  record Result(AccountOutcome accountOutcome, Object typedCode) {}

  @Override
  public String jobType() {
    return "open-account";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    authority.use(step.processInstanceKey(), TASK, step.elementInstanceKey());
    AccountOutcome outcome =
        opening.decide(
            step.processInstanceKey(),
            String.valueOf(variables.decision()),
            String.valueOf(variables.typedCode()));
    if (outcome == AccountOutcome.OPENED) {
      engine.publish(BillingCycles.begin(AccountOpening.accountId(step.processInstanceKey())));
    }
    return new Result(outcome, null);
  }
}
