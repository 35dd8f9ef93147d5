package io.rostrum.workers.management;

import io.rostrum.workers.mail.EventMails;
import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workflows.management.DecisionNews;
import org.springframework.stereotype.Component;

/** Tells the organizer what could not be done any more. */
@Component
class TellNotPossibleWorker extends MailWorker<TellNotPossibleWorker.Variables> {

  TellNotPossibleWorker(EventMails mails, DecisionNews news) {
    super(
        "tell-not-possible",
        of -> {
          var obstacle = news.obstacle(of.decisionId());
          return mails.tellNotPossible(
              of.eventId(), of.decisionId(), obstacle.kind().name(), obstacle.sentence());
        });
  }

  record Variables(String eventId, String decisionId) {}
}
