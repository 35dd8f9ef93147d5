package io.rostrum.workers.link;

import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.MailWorker.OfPresenter;
import io.rostrum.workers.mail.PresenterLinkMails;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The mails of the process {@code presenter-link}. */
final class PresenterLinkWorkers {

  private PresenterLinkWorkers() {}

  /**
   * @param presenterId of the presenter that the link will make of somebody
   * @param occasion which sending of the mail this is; empty or missing for the first
   */
  record OfLink(String presenterId, String occasion) {}

  @Component
  static class SendPresenterLink extends MailWorker<OfLink> {
    SendPresenterLink(PresenterLinkMails mails) {
      super(
          "send-presenter-link",
          one -> mails.sendLink(one.presenterId(), Objects.requireNonNullElse(one.occasion(), "")));
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
