package io.rostrum.workers.presenter;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.EventMails;
import org.springframework.stereotype.Component;

/** Sends a presenter their invitation with their personal link. */
@Component
class SendInvitationWorker implements Worker<SendInvitationWorker.Variables, NoResult> {
  private final EventMails mails;

  SendInvitationWorker(EventMails mails) {
    this.mails = mails;
  }

  record Variables(String presenterId) {}

  @Override
  public String jobType() {
    return "send-invitation";
  }

  @Override
  public NoResult carryOut(Variables variables, Step step) {
    mails.invite(variables.presenterId(), "");
    return NoResult.NONE;
  }
}
