package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.mail.MailPurpose;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One mail to one person, before it is a message.
 *
 * @param recipientId the person's id, which makes the mail the same one when it is sent again
 * @param senderName whom it comes from, for example the organization
 * @param replyTo where an answer goes: the organizer
 * @param facts what the template shows
 * @param calendar an iCalendar entry
 * @param chart a picture in PNG
 */
record Letter(
    MailPurpose purpose,
    Event event,
    String recipientId,
    String name,
    String email,
    Language language,
    String senderName,
    String replyTo,
    Map<String, Object> facts,
    Optional<String> calendar,
    Optional<byte[]> chart) {

  String templateName() {
    return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
