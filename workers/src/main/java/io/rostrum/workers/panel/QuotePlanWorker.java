package io.rostrum.workers.panel;

import io.rostrum.workers.billing.CycleNotCharged;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.panel.PlanChangeView;
import io.rostrum.workflows.panel.PlanChanges;
import io.rostrum.workflows.panel.PlanEffects;
import org.springframework.stereotype.Component;

/** Makes the first quote for the plan that the organizer asked for. */
@Component
class QuotePlanWorker implements Worker<QuotePlanWorker.Variables, QuotePlanWorker.Result> {
  private final PlanChanges changes;
  private final PlanEffects effects;

  QuotePlanWorker(PlanChanges changes, PlanEffects effects) {
    this.changes = changes;
    this.effects = effects;
  }

  record Variables(String newPlan) {}

  /**
   * @param asked what the organizer's task shows
   */
  record Result(PlanChangeView asked) {}

  @Override
  public String jobType() {
    return "quote-plan";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    long key = step.processInstanceKey();
    if (!changes.ask(key, variables.newPlan())) {
      throw new CycleNotCharged();
    }
    return new Result(effects.show(key));
  }
}
