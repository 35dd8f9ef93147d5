package io.rostrum.workers.management;

import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.PlaceMails;
import org.springframework.stereotype.Component;

/** Tells the organizer for whom of those whom a decision made presenters no seat was left. */
@Component
class TellDecidedSeatsMissingWorker extends MailWorker<TellDecidedSeatsMissingWorker.Variables> {

  TellDecidedSeatsMissingWorker(PlaceMails mails) {
    super("tell-decided-seats-missing", of -> mails.seatsMissing(of.eventId(), of.decisionId()));
  }

  record Variables(String eventId, String decisionId) {}
}
