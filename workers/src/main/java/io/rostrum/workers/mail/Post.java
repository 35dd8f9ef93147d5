package io.rostrum.workers.mail;

import io.rostrum.workers.job.ExplainedFailure;
import io.rostrum.workflows.mail.OutgoingMail;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends each letter once. Its row is written before the SMTP server is spoken to and marked in the
 * same transaction, so that two tries at the same time cannot both send; a crash between the
 * server's "250" and the commit repeats the mail under the same Message-ID.
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
  private final JavaMailSender sender;
  private final MailTemplates templates;
  private final MailSettings settings;
  private final Clock clock;

  Post(
      TransactionOperations transactions,
      OutgoingMailRepository outgoing,
      JavaMailSender sender,
      MailTemplates templates,
      MailSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.outgoing = outgoing;
    this.sender = sender;
    this.templates = templates;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sends a letter unless it was sent before.
   *
   * @throws ExplainedFailure if the SMTP server does not take it
   */
  void send(Letter letter) {
    sending.acquireUninterruptibly();
    try {
      transactions.executeWithoutResult(transaction -> sendOnce(letter));
    } finally {
      sending.release();
    }
  }

  private void sendOnce(Letter letter) {
    String messageId = messageId(letter);
    if (outgoing.findById(messageId).isPresent()) {
      return;
    }
    outgoing.saveAndFlush(row(messageId, letter));
    try {
      sender.send(message(letter, messageId));
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      throw new ExplainedFailure(
          "The SMTP server did not take the mail "
              + letter.purpose()
              + " for "
              + letter.recipient().id()
              + ". Check the server and the address, then retry; no mail is sent twice.",
          e);
    }
  }

  private OutgoingMail row(String messageId, Letter letter) {
    var mail =
        new OutgoingMail(
            messageId,
            letter.event().eventId(),
            letter.purpose(),
            "",
            letter.event().scheduleRevision(),
            letter.recipient().id());
    mail.sent(clock.instant());
    return mail;
  }

  private String messageId(Letter letter) {
    return "<%s.%d.%s@%s>"
        .formatted(
            letter.templateName(),
            letter.event().scheduleRevision(),
            letter.recipient().id(),
            settings.domain());
  }

  private MimeMessage message(Letter letter, String messageId)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = sender.createMimeMessage();
    var helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from(), letter.recipient().senderName());
    helper.setReplyTo(letter.replyTo());
    helper.setTo(
        new InternetAddress(letter.recipient().email(), letter.recipient().name(), "UTF-8"));
    helper.setSubject(templates.subject(letter));
    helper.setSentDate(Date.from(clock.instant()));
    Optional<byte[]> chart = letter.chart().get();
    helper.setText(templates.text(letter), templates.html(letter, chart.isPresent()));
    if (chart.isPresent()) {
      helper.addInline("chart", new ByteArrayResource(chart.get()), "image/png");
    }
    if (letter.calendar().isPresent()) {
      byte[] entry = letter.calendar().get().getBytes(StandardCharsets.UTF_8);
      helper.addAttachment(
          "invite.ics",
          new ByteArrayResource(entry),
          "text/calendar; method=REQUEST; charset=UTF-8");
    }
    message.setHeader("Message-ID", messageId);
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
