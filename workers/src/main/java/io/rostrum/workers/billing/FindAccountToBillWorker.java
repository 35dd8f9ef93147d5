package io.rostrum.workers.billing;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.scheduling.FormFields;
import org.springframework.stereotype.Component;

/** Finds the account whose statement is wanted. */
@Component
class FindAccountToBillWorker
    implements Worker<FindAccountToBillWorker.Variables, FindAccountToBillWorker.Result> {
  private final AccountRepository accounts;

  FindAccountToBillWorker(AccountRepository accounts) {
    this.accounts = accounts;
  }

  record Variables(Object statement) {}

  record Result(boolean organizerKnown, String accountId) {}

  @Override
  public String jobType() {
    return "find-account-to-bill";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return accounts
        .findByTasklistUser(FormFields.of(variables.statement()).line("organizer"))
        .map(Account::accountId)
        .map(id -> new Result(true, id))
        .orElseGet(() -> new Result(false, null));
  }
}
