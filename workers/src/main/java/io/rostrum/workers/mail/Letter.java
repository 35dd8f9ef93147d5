package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.mail.MailCause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One mail to one person, before it is a message.
 *
 * @param title what the event is called, or would be: it may still be a draft
 * @param replyTo where an answer goes: the organizer
 * @param facts what the template shows
 * @param calendar what the mail tells the reader's calendar
 * @param chart draws a picture in PNG, when the mail is really sent
 * @param documents what is attached to be kept
 * @param cause who caused it, if that may be somebody who has proved nothing
 */
record Letter(
    MailKey key,
    String title,
    Recipient recipient,
    String replyTo,
    Map<String, Object> facts,
    Optional<CalendarEntry> calendar,
    Supplier<Optional<byte[]>> chart,
    List<PdfDocument> documents,
    Optional<MailCause> cause) {

  /** A letter that shows nothing yet but whom it is from. */
  Letter(MailKey key, String title, Recipient recipient, String replyTo) {
    this(
        key,
        title,
        recipient,
        replyTo,
        Map.of(),
        Optional.empty(),
        Optional::empty,
        List.of(),
        Optional.empty());
  }

  Language language() {
    return recipient.language();
  }

  Letter with(Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(facts);
    all.putAll(more);
    return new Letter(
        key, title, recipient, replyTo, Map.copyOf(all), calendar, chart, documents, cause);
  }

  Letter with(String fact, Object value) {
    return with(Map.of(fact, value));
  }

  Letter with(CalendarEntry entry) {
    return new Letter(
        key, title, recipient, replyTo, facts, Optional.of(entry), chart, documents, cause);
  }

  /** The same letter to somebody whose calendar knows nothing of the event. */
  Letter withoutCalendar() {
    return new Letter(
        key, title, recipient, replyTo, facts, Optional.empty(), chart, documents, cause);
  }

  Letter withChart(Supplier<Optional<byte[]>> drawing) {
    return new Letter(key, title, recipient, replyTo, facts, calendar, drawing, documents, cause);
  }

  /** The same letter with one more document. */
  Letter with(PdfDocument attached) {
    List<PdfDocument> all = Stream.concat(documents.stream(), Stream.of(attached)).toList();
    return new Letter(key, title, recipient, replyTo, facts, calendar, chart, all, cause);
  }

  /** The same letter, caused by somebody who may have proved nothing. */
  Letter causedBy(MailCause somebody) {
    return new Letter(
        key, title, recipient, replyTo, facts, calendar, chart, documents, Optional.of(somebody));
  }

  /** The same letter as one of several of its purpose. */
  Letter on(String occasion) {
    return on(occasion, key.revision());
  }

  /** The same letter, as one of several of its purpose, about another schedule revision. */
  Letter on(String occasion, int revision) {
    var other = new MailKey(key.eventId(), key.purpose(), occasion, revision, key.recipientId());
    return new Letter(other, title, recipient, replyTo, facts, calendar, chart, documents, cause);
  }
}
