package io.rostrum.workers.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.rostrum.workers.job.ExplainedFailure;
import io.rostrum.workers.job.PassableFailure;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMail;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends each letter once. Its row is written before the SMTP server is spoken to and marked in the
 * same transaction, so that two tries at the same time cannot both send; a crash between the
 * server's "250" and the commit repeats the mail under the same Message-ID. What the server will
 * never take, or not into this mailbox however often it is tried, is settled, too: its row keeps
 * what the server said.
 */
@Component
class Post {
  /**
   * Each sending holds a database connection while the SMTP server thinks; rooms need some, too.
   */
  private static final int AT_THE_SAME_TIME = 3;

  private final Semaphore sending = new Semaphore(AT_THE_SAME_TIME);
  private final TransactionOperations transactions;
  private final OutgoingMailRepository outgoing;
  private final JavaMailSenderImpl sender;
  private final MailTemplates templates;
  private final MailSettings settings;
  private final Clock clock;
  private final MeterRegistry meters;

  Post(
      TransactionOperations transactions,
      OutgoingMailRepository outgoing,
      JavaMailSenderImpl sender,
      MailTemplates templates,
      MailSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.outgoing = outgoing;
    this.sender = sender;
    this.templates = templates;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Sends a letter unless that was settled before.
   *
   * @return whether the SMTP server took it, now or before, or it is not tried any more
   * @throws PassableFailure if this mailbox may take it another time
   * @throws ExplainedFailure if the SMTP server may take it another time
   */
  MailStatus send(Letter letter) {
    sending.acquireUninterruptibly();
    try {
      return transactions.execute(transaction -> sendOnce(letter));
    } finally {
      sending.release();
    }
  }

  private MailStatus sendOnce(Letter letter) {
    String messageId = letter.key().messageId(settings.domain());
    return outgoing
        .findById(messageId)
        .map(OutgoingMail::status)
        .orElseGet(() -> settle(letter, messageId));
  }

  private MailStatus settle(Letter letter, String messageId) {
    OutgoingMail mail = row(messageId, letter.key());
    mail.sent(clock.instant());
    OutgoingMail stored = outgoing.saveAndFlush(mail);
    refusal(letter, messageId).ifPresent(reason -> stored.refused(reason, clock.instant()));
    count(letter, stored.status().name());
    return stored.status();
  }

  private static OutgoingMail row(String messageId, MailKey key) {
    return new OutgoingMail(
        messageId, key.eventId(), key.purpose(), key.occasion(), key.revision(), key.recipientId());
  }

  /** Why the SMTP server will never take the letter; empty when it took it now. */
  private Optional<String> refusal(Letter letter, String messageId) {
    try {
      sender.send(message(letter, messageId));
      return Optional.empty();
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      SmtpAnswer answer = SmtpAnswer.in(e, letter.recipient().email());
      if (answer.meaning() != SmtpAnswer.Meaning.NEVER) {
        count(letter, "DEFERRED");
      }
      return switch (answer.meaning()) {
        case NEVER -> Optional.of(answer.text());
        case NOT_THIS_MAILBOX_NOW ->
            throw new PassableFailure(
                explained(letter, answer), e, () -> giveUp(letter, messageId, answer));
        case NOT_NOW -> throw new ExplainedFailure(explained(letter, answer), e);
      };
    }
  }

  private void count(Letter letter, String state) {
    String purpose = letter.key().purpose().name();
    meters
        .counter(
            "rostrum.mails",
            "purpose",
            purpose.toLowerCase(Locale.ROOT),
            "state",
            state.toLowerCase(Locale.ROOT))
        .increment();
  }

  private void giveUp(Letter letter, String messageId, SmtpAnswer answer) {
    OutgoingMail mail = row(messageId, letter.key());
    mail.refused(answer.text(), clock.instant());
    transactions.executeWithoutResult(transaction -> outgoing.saveAndFlush(mail));
    count(letter, mail.status().name());
  }

  private static String explained(Letter letter, SmtpAnswer answer) {
    return "The SMTP server did not take the mail %s for %s%s. Check the server, then retry; no mail is sent twice."
        .formatted(
            letter.key().purpose(),
            letter.recipient().id(),
            answer.text().isEmpty() ? "" : " and said: " + answer.text());
  }

  // What does not reach the organizer would not reach them as a bounce, either.
  private static boolean isToWhoeverAnswers(Letter letter) {
    return letter.replyTo().equals(letter.recipient().email());
  }

  private MimeMessage message(Letter letter, String messageId)
      throws MessagingException, UnsupportedEncodingException {
    var message = new SMTPMessage(sender.getSession());
    if (settings.bouncesToOrganizer() && !isToWhoeverAnswers(letter)) {
      message.setEnvelopeFrom(letter.replyTo());
    }
    var helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from(), letter.recipient().senderName());
    helper.setReplyTo(letter.replyTo());
    var address =
        new InternetAddress(letter.recipient().email(), letter.recipient().name(), "UTF-8");
    address.validate();
    helper.setTo(address);
    helper.setSubject(templates.subject(letter));
    helper.setSentDate(Date.from(clock.instant()));
    Optional<byte[]> chart = letter.chart().get();
    helper.setText(templates.text(letter), templates.html(letter, chart.isPresent()));
    if (chart.isPresent()) {
      helper.addInline("chart", new ByteArrayResource(chart.get()), "image/png");
    }
    if (letter.calendar().isPresent()) {
      CalendarEntry entry = letter.calendar().get();
      byte[] content = entry.content().getBytes(StandardCharsets.UTF_8);
      helper.addAttachment(entry.fileName(), new ByteArrayResource(content), entry.mediaType());
    }
    for (PdfDocument document : letter.documents()) {
      var content = new ByteArrayResource(document.content().get());
      helper.addAttachment(document.fileName(), content, PdfDocument.MEDIA_TYPE);
    }
    message.setHeader("Message-ID", messageId);
    message.setHeader("Auto-Submitted", "auto-generated");
    if (NoMoreReminders.applyTo(letter)) {
      message.setHeader(
          "List-Unsubscribe", NoMoreReminders.header(letter, templates.noMoreReminders(letter)));
    }
    return message;
  }
}
