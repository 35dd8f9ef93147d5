package io.rostrum.workers.mail;

import io.rostrum.workflows.text.EmailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes messages of letters, as mail servers take them. */
@Component
class MailMessages {
  private final JavaMailSenderImpl sender;
  private final MailTemplates templates;
  private final MailSettings settings;
  private final Clock clock;

  MailMessages(
      JavaMailSenderImpl sender, MailTemplates templates, MailSettings settings, Clock clock) {
    this.sender = sender;
    this.templates = templates;
    this.settings = settings;
    this.clock = clock;
  }

  MimeMessage write(Letter letter, String messageId) throws MessagingException, IOException {
    var message = new SMTPMessage(sender.getSession());
    Optional<String> answers = EmailAddress.forSending(letter.replyTo());
    if (settings.bouncesToOrganizer() && !isToWhoeverAnswers(letter)) {
      answers.ifPresent(message::setEnvelopeFrom);
    }
    Optional<byte[]> chart = letter.chart().get();
    int mode =
        chart.isPresent()
            ? MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED
            : MimeMessageHelper.MULTIPART_MODE_MIXED;
    var helper = new MimeMessageHelper(message, mode, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from(), letter.recipient().senderName());
    if (answers.isPresent()) {
      helper.setReplyTo(answers.get());
    }
    helper.setTo(address(letter.recipient()));
    helper.setSubject(templates.subject(letter));
    helper.setSentDate(Date.from(clock.instant()));
    fill(helper, letter, chart);
    message.setHeader("Message-ID", messageId);
    message.setHeader("Auto-Submitted", "auto-generated");
    if (NoMoreReminders.applyTo(letter)) {
      message.setHeader(
          "List-Unsubscribe", NoMoreReminders.header(letter, templates.noMoreReminders(letter)));
    }
    return message;
  }

  // Of a letter outside ASCII the protocol's layer would send the low byte: to another mailbox, or
  // as a command. What is no address is known here, and no mail server is asked.
  private static InternetAddress address(Recipient recipient)
      throws AddressException, UnsupportedEncodingException {
    String email =
        EmailAddress.forSending(recipient.email())
            .orElseThrow(() -> new AddressException("Not an address", recipient.email()));
    String name = recipient.name();
    return new InternetAddress(email, name.isEmpty() ? null : name, "UTF-8");
  }

  private void fill(MimeMessageHelper helper, Letter letter, Optional<byte[]> chart)
      throws MessagingException, IOException {
    helper.setText(templates.text(letter), templates.html(letter, chart.isPresent()));
    if (chart.isPresent()) {
      helper.addInline("chart", new ByteArrayResource(chart.get()), "image/png");
    }
    if (letter.calendar().isPresent()) {
      add(letter.calendar().get(), helper);
    }
    for (PdfDocument document : letter.documents()) {
      var content = new ByteArrayResource(document.content().get());
      helper.addAttachment(document.fileName(), content, PdfDocument.MEDIA_TYPE);
    }
  }

  /**
   * As one more way to read the mail, which calendars look for, and as a file to keep (decision
   * 0026).
   */
  private static void add(CalendarEntry entry, MimeMessageHelper helper)
      throws MessagingException, IOException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(entry.bytes(), entry.mediaType())));
    var alternatives = (MimeMultipart) helper.getMimeMultipart().getBodyPart(0).getContent();
    alternatives.addBodyPart(part);
    var file = new ByteArrayResource(entry.bytes());
    helper.addAttachment(entry.fileName(), file, entry.fileMediaType());
  }

  // What does not reach the organizer would not reach them as a bounce, either.
  private static boolean isToWhoeverAnswers(Letter letter) {
    return letter.replyTo().equals(letter.recipient().email());
  }
}
