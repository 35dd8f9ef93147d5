package io.rostrum.workers.event;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.EventMails;
import org.springframework.stereotype.Component;

/** Sends the organizer the report on the event. */
@Component
class ReportToOrganizerWorker implements Worker<ReportToOrganizerWorker.Variables, NoResult> {
  private final EventMails mails;

  ReportToOrganizerWorker(EventMails mails) {
    this.mails = mails;
  }

  record Variables(String eventId) {}

  @Override
  public String jobType() {
    return "report-to-organizer";
  }

  @Override
  public NoResult carryOut(Variables variables, Step step) {
    mails.report(variables.eventId());
    return NoResult.NONE;
  }
}
