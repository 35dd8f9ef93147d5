package io.rostrum.workers.presenter;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.EventMails;
import io.rostrum.workers.mail.MailWorker.OfPresenter;
import io.rostrum.workflows.mail.MailPurpose;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the organizer which mail to a presenter was refused; each refusal is told once. */
@Component
class TellUndeliveredWorker implements Worker<OfPresenter, NoResult> {
  private static final List<MailPurpose> TOLD = List.of(MailPurpose.INVITATION, MailPurpose.CHANGE);

  private final EventMails mails;

  TellUndeliveredWorker(EventMails mails) {
    this.mails = mails;
  }

  @Override
  public String jobType() {
    return "tell-undelivered";
  }

  @Override
  public NoResult carryOut(OfPresenter variables, Step step) {
    TOLD.forEach(purpose -> mails.tellUndelivered(variables.presenterId(), purpose));
    return NoResult.NONE;
  }
}
