package io.rostrum.workers.presenter;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.MailWorker.OfPresenter;
import io.rostrum.workers.mail.Notices;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.OutgoingMail;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the organizer which mail to a presenter was refused; each refusal is told once. */
@Component
class TellUndeliveredWorker implements Worker<OfPresenter, TellUndeliveredWorker.Result> {
  private static final List<MailPurpose> TOLD =
      List.of(MailPurpose.INVITATION, MailPurpose.SEAT_GIVEN, MailPurpose.CHANGE);

  private final Notices notices;
  private final OutgoingMailRepository outgoing;

  TellUndeliveredWorker(Notices notices, OutgoingMailRepository outgoing) {
    this.notices = notices;
    this.outgoing = outgoing;
  }

  /**
   * @param mailRefusal what the mail server said, without the address
   */
  record Result(String mailRefusal) {}

  @Override
  public String jobType() {
    return "tell-undelivered";
  }

  @Override
  public Result carryOut(OfPresenter variables, Step step) {
    String presenterId = variables.presenterId();
    TOLD.forEach(purpose -> notices.tellUndelivered(presenterId, purpose));
    return new Result(
        TOLD.stream()
            .flatMap(purpose -> outgoing.refusalsOf(presenterId, purpose).stream())
            .max(Comparator.comparing(OutgoingMail::settledAt))
            .flatMap(OutgoingMail::refusal)
            .orElse(""));
  }
}
