package io.rostrum.workers.link;

import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.MailWorker.OfPresenter;
import io.rostrum.workers.mail.MailWorker.Sending;
import io.rostrum.workers.mail.PresenterLinkMails;
import org.springframework.stereotype.Component;

/** The mails of the process {@code presenter-link}. */
final class PresenterLinkWorkers {

  private PresenterLinkWorkers() {}

  @Component
  static class SendPresenterLink extends MailWorker<Sending> {
    SendPresenterLink(PresenterLinkMails mails) {
      super("send-presenter-link", one -> mails.sendLink(one.presenterId(), one.occasion()));
    }
  }

  @Component
  static class TellLinkClaimed extends MailWorker<OfPresenter> {
    TellLinkClaimed(PresenterLinkMails mails) {
      super("tell-link-claimed", one -> mails.tellClaimed(one.presenterId()));
    }
  }

  @Component
  static class SendClaimCode extends MailWorker<LinkMailWorkers.OfOccurrence> {
    SendClaimCode(PresenterLinkMails mails) {
      super("send-claim-code", one -> mails.sendCode(one.linkOccurrenceId()));
    }
  }
}
