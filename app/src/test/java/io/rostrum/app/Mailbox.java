package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import io.rostrum.app.Organizer.Request;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that arrived, as their readers find them. */
public class Mailbox {
  private static final Pattern CODE = Pattern.compile("^\\s+(\\d{6})\\s*$", Pattern.MULTILINE);

  private final GreenMail smtp;

  public Mailbox(GreenMail smtp) {
    this.smtp = smtp;
  }

  /** Waits until somebody has a mail whose subject contains this, and returns it. */
  public MimeMessage awaitMail(String address, String subject) {
    await()
        .alias("a mail to " + address + " about " + subject)
        .until(() -> !mails(address, subject).isEmpty());
    return mails(address, subject).getFirst();
  }

  /**
   * Waits for the invitation of a request's first presenter and returns their way into the room.
   */
  public URI presentersLink(Request request) {
    return roomLink(awaitMail(request.email(0), request.title()), 0);
  }

  public List<MimeMessage> mails(String address, String subject) {
    return Stream.of(smtp.getReceivedMessages())
        .filter(
            asking(mail -> mail.getRecipients(RecipientType.TO)[0].toString().contains(address)))
        .filter(asking(mail -> mail.getSubject().contains(subject)))
        .toList();
  }

  /** The parts of one type, decoded. */
  public static List<Object> parts(Part part, String type) {
    try {
      if (part.getContent() instanceof Multipart multipart) {
        var parts = new java.util.ArrayList<Object>();
        for (int i = 0; i < multipart.getCount(); i++) {
          BodyPart inner = multipart.getBodyPart(i);
          parts.addAll(parts(inner, type));
        }
        return parts;
      }
      return part.isMimeType(type) ? List.of(part.getContent()) : List.of();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String text(MimeMessage mail) {
    return (String) parts(mail, "text/plain").getFirst();
  }

  public static String html(MimeMessage mail) {
    return (String) parts(mail, "text/html").getFirst();
  }

  /** The calendar entry that a mail carries, its long lines joined again. */
  public static String calendar(MimeMessage mail) {
    Object entry = parts(mail, "text/calendar").getFirst();
    String text = entry instanceof InputStream in ? read(in) : entry.toString();
    return text.replaceAll("\\r?\\n[ \\t]", "");
  }

  private static String read(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The n-th link of a mail's text that leads into a room, the first is 0. */
  public static URI roomLink(MimeMessage mail, int n) {
    Matcher matcher = Pattern.compile("http://\\S+/join/\\S+").matcher(text(mail));
    for (int i = 0; i < n; i++) {
      matcher.find();
    }
    if (!matcher.find()) {
      throw new AssertionError("No room link in " + text(mail));
    }
    return URI.create(matcher.group());
  }

  /** The six digits of a mail that brings a code. */
  public static String code(MimeMessage mail) {
    return CODE.matcher(text(mail)).results().findFirst().orElseThrow().group(1);
  }

  /** Six digits that are not a code. */
  public static String otherThan(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private interface Asking {
    boolean of(MimeMessage mail) throws MessagingException;
  }

  private static Predicate<MimeMessage> asking(Asking question) {
    return mail -> {
      try {
        return question.of(mail);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
