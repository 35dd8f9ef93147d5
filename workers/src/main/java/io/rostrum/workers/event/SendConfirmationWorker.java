package io.rostrum.workers.event;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.EventMails;
import org.springframework.stereotype.Component;

/** Confirms to the organizer that the event is scheduled. */
@Component
class SendConfirmationWorker implements Worker<SendConfirmationWorker.Variables, NoResult> {
  private final EventMails mails;

  SendConfirmationWorker(EventMails mails) {
    this.mails = mails;
  }

  record Variables(String eventId) {}

  @Override
  public String jobType() {
    return "send-confirmation";
  }

  @Override
  public NoResult carryOut(Variables variables, Step step) {
    mails.confirm(variables.eventId());
    return NoResult.NONE;
  }
}
