package io.rostrum.workers.management;

import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.Notices;
import io.rostrum.workflows.management.DecisionNews;
import org.springframework.stereotype.Component;

/** Tells the organizer what could not be done any more. */
@Component
class TellNotPossibleWorker extends MailWorker<TellNotPossibleWorker.Variables> {

  TellNotPossibleWorker(Notices notices, DecisionNews news) {
    super(
        "tell-not-possible",
        of ->
            notices.tellNotPossible(of.eventId(), of.decisionId(), news.obstacle(of.decisionId())));
  }

  record Variables(String eventId, String decisionId) {}
}
