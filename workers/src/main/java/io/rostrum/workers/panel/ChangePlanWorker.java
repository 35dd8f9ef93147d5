package io.rostrum.workers.panel;

import io.rostrum.workers.billing.CycleNotCharged;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.panel.PlanChangeView;
import io.rostrum.workflows.panel.PlanChanges;
import io.rostrum.workflows.panel.PlanEffects;
import io.rostrum.workflows.panel.PlanOutcome;
import org.springframework.stereotype.Component;

/** Carries out what the organizer decided about another plan. */
@Component
class ChangePlanWorker implements Worker<ChangePlanWorker.Variables, ChangePlanWorker.Result> {
  private static final String TASK = "Task_ConfirmPlan";

  private final Authority authority;
  private final PlanChanges changes;
  private final PlanEffects effects;
  private final Engine engine;

  ChangePlanWorker(Authority authority, PlanChanges changes, PlanEffects effects, Engine engine) {
    this.authority = authority;
    this.changes = changes;
    this.effects = effects;
    this.engine = engine;
  }

  record Variables(Object decision, Object typedCode) {}

  /**
   * @param invoiceNumber of what is to be sent; empty if nothing is
   * @param asked what the organizer's task shows from now on
   * @param typedCode always empty: it was used, or is worth nothing
   */
  record Result(
      PlanOutcome planOutcome, Long invoiceNumber, PlanChangeView asked, Object typedCode) {}

  @Override
  public String jobType() {
    return "change-plan";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    long key = step.processInstanceKey();
    authority.use(key, TASK, step.elementInstanceKey());
    PlanOutcome outcome =
        changes.decide(
            key,
            Long.toString(step.elementInstanceKey()),
            String.valueOf(variables.decision()),
            String.valueOf(variables.typedCode()));
    if (outcome == PlanOutcome.CYCLE_NOT_CHARGED) {
      throw new CycleNotCharged();
    }
    changes.billing(key).ifPresent(engine::publish);
    return new Result(
        outcome,
        changes.invoiceToSend(key).stream().boxed().findFirst().orElse(null),
        effects.show(key),
        null);
  }
}
