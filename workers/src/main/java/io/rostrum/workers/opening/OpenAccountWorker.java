package io.rostrum.workers.opening;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.opening.AccountOpening;
import io.rostrum.workflows.opening.AccountOutcome;
import org.springframework.stereotype.Component;

/** Carries out what whoever was named decided about the account. */
@Component
class OpenAccountWorker implements Worker<OpenAccountWorker.Variables, OpenAccountWorker.Result> {
  private final AccountOpening opening;

  OpenAccountWorker(AccountOpening opening) {
    this.opening = opening;
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
    return new Result(
        opening.decide(
            step.processInstanceKey(),
            String.valueOf(variables.decision()),
            String.valueOf(variables.typedCode())),
        null);
  }
}
