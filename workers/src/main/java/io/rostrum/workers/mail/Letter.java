package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.mail.MailPurpose;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One mail to one person, before it is a message.
 *
 * @param replyTo where an answer goes: the organizer
 * @param facts what the template shows
 * @param calendar an iCalendar entry
 * @param chart draws a picture in PNG, when the mail is really sent
 */
record Letter(
    MailPurpose purpose,
    Event event,
    Recipient recipient,
    String replyTo,
    Map<String, Object> facts,
    Optional<String> calendar,
    Supplier<Optional<byte[]>> chart) {

  Language language() {
    return recipient.language();
  }

  String templateName() {
    return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
