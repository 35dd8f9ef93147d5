package io.rostrum.workers.panel;

import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.PanelMails;
import io.rostrum.workflows.panel.PlanOutcome;
import org.springframework.stereotype.Component;

/** The mails of the process {@code change-account}. */
final class PanelMailWorkers {

  private PanelMailWorkers() {}

  record OfChange(String changeId) {
    long key() {
      return Long.parseLong(changeId);
    }
  }

  @Component
  static class SendPlanQuote extends MailWorker<OfChange> {
    SendPlanQuote(PanelMails mails) {
      super("send-plan-quote", one -> mails.quote(one.key()));
    }
  }

  /**
   * @param planOutcome what came of another plan; empty until that is decided
   */
  record OfStanding(String changeId, PlanOutcome planOutcome) {}

  @Component
  static class TellAccountChanged extends MailWorker<OfStanding> {
    TellAccountChanged(PanelMails mails) {
      super(
          "tell-account-changed",
          one -> mails.changed(Long.parseLong(one.changeId()), one.planOutcome() != null));
    }
  }
}
