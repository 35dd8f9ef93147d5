package io.rostrum.workers.opening;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.AccountMails;
import io.rostrum.workflows.mail.MailStatus;
import org.springframework.stereotype.Component;

/** Tells the owner of a new account what to do first. */
@Component
class SendWelcomeWorker implements Worker<SendWelcomeWorker.Variables, SendWelcomeWorker.Result> {
  private final AccountMails mails;

  SendWelcomeWorker(AccountMails mails) {
    this.mails = mails;
  }

  record Variables() {}

  record Result(MailStatus mail) {}

  @Override
  public String jobType() {
    return "send-welcome";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return new Result(mails.welcome(step.processInstanceKey()));
  }
}
