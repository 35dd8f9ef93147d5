package io.rostrum.workers.panel;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.panel.AccountPanel;
import io.rostrum.workflows.panel.PanelStanding;
import io.rostrum.workflows.panel.SettingsView;
import io.rostrum.workflows.scheduling.FormFields;
import io.rostrum.workflows.scheduling.ShownProblem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the account that is to be changed, and shows it to its owner. */
@Component
class ReadAccountWorker implements Worker<ReadAccountWorker.Variables, ReadAccountWorker.Result> {
  private final AccountPanel panel;

  ReadAccountWorker(AccountPanel panel) {
    this.panel = panel;
  }

  record Variables(Object panel) {}

  /**
   * @param settings what the form starts with
   * @param standing what it shows beside that
   * @param problems none so far, whatever somebody started the process with
   * @param planOutcome empty so far
   */
  record Result(
      boolean organizerKnown,
      String organizer,
      String title,
      String accountId,
      String changeId,
      SettingsView settings,
      PanelStanding standing,
      List<ShownProblem> problems,
      Object planOutcome) {}

  @Override
  public String jobType() {
    return "read-account";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    long key = step.processInstanceKey();
    return panel
        .register(key, FormFields.of(variables.panel()).line("organizer"))
        .map(account -> known(account, key))
        .orElseGet(() -> new Result(false, null, null, null, null, null, null, List.of(), null));
  }

  private Result known(Account account, long key) {
    PanelStanding standing = panel.standing(account);
    return new Result(
        true,
        account.tasklistUser(),
        account.organization(),
        account.accountId(),
        Long.toString(key),
        standing.settings(),
        standing,
        List.of(),
        null);
  }
}
