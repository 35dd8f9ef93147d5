package io.rostrum.workers.mail;

import io.rostrum.workflows.mail.MailPurpose;
import java.util.Locale;

/**
 * What makes a mail the same one when it is asked for again.
 *
 * @param occasion tells two mails of one purpose apart; empty where there is only one
 * @param revision the schedule revision that the mail speaks of
 * @param recipientId the id of the person, not their address
 */
record MailKey(
    String eventId, MailPurpose purpose, String occasion, int revision, String recipientId) {

  /** The Message-ID, the same at each try. */
  String messageId(String domain) {
    String end = occasion.isEmpty() ? "" : "." + occasion.replaceAll("[^A-Za-z0-9_-]", "-");
    return "<%s.%d.%s%s@%s>".formatted(templateName(), revision, recipientId, end, domain);
  }

  String templateName() {
    return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
