package io.rostrum.workers.mail;

import io.rostrum.workflows.text.OneLine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/**
 * What an SMTP server said to a mail that it did not take.
 *
 * @param text its words on one line, without any address; empty if it said nothing
 */
record SmtpAnswer(Meaning meaning, String text) {

  /** What follows from it. */
  enum Meaning {
    /**
     * It will say so each time: a 5xx about the recipient or the mail, not about the connection,
     * the login or the sender, which are this installation's own.
     */
    NEVER,
    /** This mailbox cannot take it now: it is full or busy, or not known for the moment. */
    NOT_THIS_MAILBOX_NOW,
    /** No mail can be sent now, to anybody. */
    NOT_NOW
  }

  private static final int LONGEST = 300;

  /**
   * The mailbox is not known, full, busy or closed (RFC 3463). Without such a code the server may
   * speak of itself: "452 Insufficient system storage".
   */
  private static final Pattern ABOUT_THE_MAILBOX =
      Pattern.compile("^4\\d\\d[- ]4\\.(1\\.1|2\\.\\d+)\\b");

  /** "Log in first" and its kind concern this installation, not the mail. */
  private static final Set<Integer> ABOUT_THE_LOGIN = Set.of(530, 534, 535, 538);

  /**
   * So does what is said of who sends, as its address (5.1.7, 5.1.8) or by a policy (5.7): it would
   * be said of every recipient.
   */
  private static final Pattern ABOUT_THIS_INSTALLATION =
      Pattern.compile(
          "\\b5\\.1\\.[78]\\b|\\b5\\.7\\.\\d+\\b.*\\b(relay\\w*|client|sender|host|IP|SPF|DKIM|DMARC|block\\w*|blacklist\\w*)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What a server would say (RFC 3463), had it been asked. */
  private static final String NOT_AN_ADDRESS = "501 5.1.3 Bad destination mailbox address syntax";

  private static final Pattern NEXT_LINE = Pattern.compile("\\R\\d{3}[- ](\\d\\.\\d+\\.\\d+ )?");
  private static final Pattern ADDRESS = Pattern.compile("<[^>]*>|[^\\s<>]+@[^\\s<>]+");

  /**
   * @param address the recipient's
   */
  static SmtpAnswer in(Exception failure, String address) {
    return causes(failure)
        .flatMap(cause -> answer(cause, address))
        .findFirst()
        .orElse(new SmtpAnswer(Meaning.NOT_NOW, ""));
  }

  private static Stream<SmtpAnswer> answer(Exception cause, String address) {
    return switch (cause) {
      case SMTPAddressFailedException e ->
          Stream.of(
              new SmtpAnswer(meaning(e.getReturnCode(), e.getMessage()), clean(e.getMessage())));
      case SMTPSendFailedException e -> {
        boolean aboutSender = e.getCommand().startsWith("MAIL FROM");
        Meaning meaning =
            aboutSender ? Meaning.NOT_NOW : meaning(e.getReturnCode(), e.getMessage());
        yield Stream.of(new SmtpAnswer(meaning, clean(e.getMessage())));
      }
      case AddressException e when address.equals(e.getRef()) ->
          Stream.of(new SmtpAnswer(Meaning.NEVER, NOT_AN_ADDRESS));
      default -> Stream.empty();
    };
  }

  private static Meaning meaning(int code, String said) {
    if (isFinal(code, said)) {
      return Meaning.NEVER;
    }
    return ABOUT_THE_MAILBOX.matcher(said).find() ? Meaning.NOT_THIS_MAILBOX_NOW : Meaning.NOT_NOW;
  }

  private static boolean isFinal(int code, String said) {
    return code >= 500
        && code <= 599
        && !ABOUT_THE_LOGIN.contains(code)
        && !ABOUT_THIS_INSTALLATION.matcher(said).find();
  }

  private static String clean(String said) {
    String oneLine = OneLine.of(NEXT_LINE.matcher(said).replaceAll(" "));
    String masked = ADDRESS.matcher(oneLine).replaceAll("…").replaceFirst("^(\\d{3})-", "$1 ");
    return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "…";
  }

  /** All that went wrong, from the outside in. */
  private static Stream<Exception> causes(Exception failure) {
    Stream<Exception> outer =
        failure instanceof MailSendException e
            ? Stream.of(e.getMessageExceptions())
            : Stream.of(failure);
    return outer.flatMap(first -> Stream.iterate(first, Objects::nonNull, SmtpAnswer::next));
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }
}
