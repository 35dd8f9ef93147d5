package io.rostrum.workers.panel;

import io.rostrum.workers.billing.CycleNotCharged;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.panel.AccountChanges;
import io.rostrum.workflows.panel.AccountChanges.Saved;
import io.rostrum.workflows.panel.PanelOutcome;
import io.rostrum.workflows.panel.PanelStanding;
import io.rostrum.workflows.panel.SettingsFields;
import io.rostrum.workflows.panel.SettingsView;
import io.rostrum.workflows.scheduling.ShownProblem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saves what the organizer decided about their account, unless something is wrong with it. */
@Component
class SaveSettingsWorker
    implements Worker<SaveSettingsWorker.Variables, SaveSettingsWorker.Result> {
  private static final String TASK = "Task_ChangeSettings";

  private final AccountChanges changes;
  private final Authority authority;

  SaveSettingsWorker(AccountChanges changes, Authority authority) {
    this.changes = changes;
    this.authority = authority;
  }

  /**
   * @param standing how the account stood when the form was opened
   */
  record Variables(Object decision, PanelStanding standing, Object typedChange) {}

  /**
   * @param settings what the form holds should it come again
   * @param newPlan the plan that was asked for; empty unless it is another one
   * @param typedChange always empty: it was taken over or counts no more
   */
  record Result(
      PanelOutcome panelOutcome,
      SettingsView settings,
      List<ShownProblem> problems,
      String newPlan,
      String title,
      Object typedChange) {}

  @Override
  public String jobType() {
    return "save-settings";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    long key = step.processInstanceKey();
    authority.use(key, TASK, step.elementInstanceKey());
    SettingsFields typed = SettingsFields.of(variables.typedChange());
    Saved saved =
        changes.save(key, String.valueOf(variables.decision()), variables.standing(), typed);
    if (saved.outcome() == PanelOutcome.CYCLE_NOT_CHARGED) {
      throw new CycleNotCharged();
    }
    Account account = authority.ownerOf(key);
    return new Result(
        saved.outcome(),
        SettingsView.of(typed),
        ShownProblem.of(saved.problems(), account.language()),
        saved.outcome() == PanelOutcome.PLAN_ASKED ? typed.plan() : null,
        account.organization(),
        null);
  }
}
