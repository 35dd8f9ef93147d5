package io.rostrum.app.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list shows of a mail.
 *
 * @param recipients those it names and those it was delivered to
 */
record MailSummary(
    String id, Instant receivedAt, String from, String to, String subject, String recipients) {

  /** Reads no further than the head of the mail. */
  static MailSummary read(String id, InputStream mail) throws MessagingException {
    var head = new InternetHeaders(mail, true);
    String to = header(head, "To");
    String delivered = header(head, "Delivered-To");
    return new MailSummary(
        id,
        MailFolder.receivedAt(id),
        header(head, "From"),
        to.isEmpty() ? delivered : to,
        header(head, "Subject"),
        to + ", " + header(head, "Cc") + ", " + delivered);
  }

  private static String header(InternetHeaders head, String name) {
    String[] values = head.getHeader(name);
    return values == null
        ? ""
        : Stream.of(values).map(MailSummary::decoded).collect(Collectors.joining(", "));
  }

  private static String decoded(String value) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException e) {
      return value;
    }
  }
}
