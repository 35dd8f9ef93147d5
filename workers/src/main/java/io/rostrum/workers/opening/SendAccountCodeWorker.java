package io.rostrum.workers.opening;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.AccountMails;
import io.rostrum.workflows.mail.MailStatus;
import org.springframework.stereotype.Component;

/** Mails the next code to the mailbox that was named. */
@Component
class SendAccountCodeWorker
    implements Worker<SendAccountCodeWorker.Variables, SendAccountCodeWorker.Result> {
  private final AccountMails mails;

  SendAccountCodeWorker(AccountMails mails) {
    this.mails = mails;
  }

  /**
   * @param codesSent how many were sent before
   */
  record Variables(int codesSent) {}

  /**
   * @param accountOutcome always empty: nothing was decided since this code was sent
   */
  record Result(MailStatus mail, int codesSent, Object accountOutcome) {}

  @Override
  public String jobType() {
    return "send-account-code";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    int number = variables.codesSent() + 1;
    return new Result(mails.sendCode(step.processInstanceKey(), number), number, null);
  }
}
