package io.rostrum.workers.mail;

import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.text.EmailAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a mail's {@code List-Unsubscribe} says (RFC 2369). A reminder comes without anybody's act,
 * so a presenter can ask the organizer not to get more; every other mail follows from something
 * that somebody did and that its reader has to know.
 */
final class NoMoreReminders {

  private NoMoreReminders() {}

  static boolean applyTo(Letter letter) {
    MailKey key = letter.key();
    return key.purpose() == MailPurpose.REMINDER
        && !key.recipientId().equals(Participant.organizerOf(key.eventId()));
  }

  /**
   * The header's value.
   *
   * @param subject of the mail that asks for it
   */
  static String header(Letter letter, String subject) {
    return "<mailto:%s?subject=%s>".formatted(address(letter), encoded(subject));
  }

  private static String address(Letter letter) {
    String address = EmailAddress.forSending(letter.replyTo()).orElse(letter.replyTo());
    int at = address.lastIndexOf('@');
    return encoded(address.substring(0, at)) + "@" + encoded(address.substring(at + 1));
  }

  // A URL's form writes a space as a plus, which in a mailto is a plus (RFC 6068).
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
