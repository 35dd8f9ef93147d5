package io.rostrum.workers.panel;

import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.PanelMails;
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

  @Component
  static class TellAccountChanged extends MailWorker<OfChange> {
    TellAccountChanged(PanelMails mails) {
      super("tell-account-changed", one -> mails.changed(one.key()));
    }
  }
}
