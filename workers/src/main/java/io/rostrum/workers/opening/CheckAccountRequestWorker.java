package io.rostrum.workers.opening;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.opening.AccountFields;
import io.rostrum.workflows.opening.AccountOpening;
import io.rostrum.workflows.opening.AccountProblem;
import io.rostrum.workflows.opening.AccountView;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks what was asked for, and keeps it where no other user reads it. */
@Component
class CheckAccountRequestWorker
    implements Worker<CheckAccountRequestWorker.Variables, CheckAccountRequestWorker.Result> {
  private final AccountOpening opening;

  CheckAccountRequestWorker(AccountOpening opening) {
    this.opening = opening;
  }

  /**
   * @param limits of the plan; missing where the decision table has no row for it
   */
  record Variables(Object account, Object limits) {}

  /**
   * @param asked what whoever was named is shown
   * @param organizer the Tasklist user who was named
   * @param codesSent none so far, whatever somebody started the process with
   * @param account always empty: it holds an address, which stays in no variable longer than needed
   */
  record Result(
      boolean canBeOpened,
      Set<AccountProblem> accountProblems,
      AccountView asked,
      String organizer,
      String title,
      int codesSent,
      Object account) {}

  @Override
  public String jobType() {
    return "check-account-request";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    long key = step.processInstanceKey();
    AccountFields typed = AccountFields.of(variables.account());
    Set<AccountProblem> problems = opening.register(key, typed, variables.limits() != null);
    if (!problems.isEmpty()) {
      return new Result(false, problems, null, null, null, 0, null);
    }
    AccountView asked = opening.show(key);
    return new Result(true, problems, asked, asked.tasklistUser(), asked.organization(), 0, null);
  }
}
