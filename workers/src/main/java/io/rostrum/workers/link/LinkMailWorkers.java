package io.rostrum.workers.link;

import io.rostrum.workers.mail.LinkMails;
import io.rostrum.workers.mail.MailWorker;
import org.springframework.stereotype.Component;

/** The mails of the process {@code personal-link}. */
final class LinkMailWorkers {

  private LinkMailWorkers() {}

  /**
   * @param linkOccurrenceId the change in the room that it was part of
   */
  record OfOccurrence(String linkOccurrenceId) {}

  @Component
  static class SendLinkCode extends MailWorker<OfOccurrence> {
    SendLinkCode(LinkMails mails) {
      super("send-link-code", one -> mails.sendCode(one.linkOccurrenceId()));
    }
  }

  @Component
  static class SendNewLink extends MailWorker<OfOccurrence> {
    SendNewLink(LinkMails mails) {
      super("send-new-link", one -> mails.sendNewLink(one.linkOccurrenceId()));
    }
  }

  @Component
  static class TellLinkTried extends MailWorker<OfOccurrence> {
    TellLinkTried(LinkMails mails) {
      super("tell-link-tried", one -> mails.tellHolder(one.linkOccurrenceId()));
    }
  }

  @Component
  static class TellOrganizerLinkTried extends MailWorker<OfOccurrence> {
    TellOrganizerLinkTried(LinkMails mails) {
      super("tell-organizer-link-tried", one -> mails.tellOrganizer(one.linkOccurrenceId()));
    }
  }
}
