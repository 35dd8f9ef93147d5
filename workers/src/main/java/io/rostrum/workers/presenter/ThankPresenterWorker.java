package io.rostrum.workers.presenter;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.EventMails;
import org.springframework.stereotype.Component;

/** Thanks a presenter and sends them the event's main statistics (R16). */
@Component
class ThankPresenterWorker implements Worker<ThankPresenterWorker.Variables, NoResult> {
  private final EventMails mails;

  ThankPresenterWorker(EventMails mails) {
    this.mails = mails;
  }

  record Variables(String presenterId) {}

  @Override
  public String jobType() {
    return "thank-presenter";
  }

  @Override
  public NoResult carryOut(Variables variables, Step step) {
    mails.thank(variables.presenterId());
    return NoResult.NONE;
  }
}
