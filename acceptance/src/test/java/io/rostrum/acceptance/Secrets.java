package io.rostrum.acceptance;

import static java.util.stream.Collectors.toSet;

import io.rostrum.app.Mailbox;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What mails carry and nothing else may: the tokens of links, and their codes.
 *
 * @param headers all header lines of these mails and of their parts
 */
record Secrets(Set<String> tokens, Set<String> codes, List<String> headers) {
  private static final Pattern TOKEN = Pattern.compile("/join/[^/\\s]+/([\\w-]+)");
  private static final Pattern CODE = Pattern.compile("^\\s+(\\d{6})\\s*$", Pattern.MULTILINE);

  private static final Pattern CODES_FOR_TASKS =
      Pattern.compile("<(account-code|seats-quote|plan-quote)\\.");

  /** A code is six digits, which are also part of many a longer number. */
  private static final String ALONE = "(?<![\\w.])%s(?!\\w|\\.\\d)";

  static Secrets carriedBy(List<Path> files) {
    List<MimeMessage> mails = files.stream().map(Secrets::mail).toList();
    return new Secrets(
        found(mails, TOKEN),
        found(mails.stream().filter(mail -> !isForTask(mail)).toList(), CODE),
        mails.stream().flatMap(Secrets::headersOf).toList());
  }

  /** Which of them a text gives away. */
  List<String> in(String text) {
    Stream<String> shown = codes.stream().filter(code -> isAlone(code, text));
    return Stream.concat(tokens.stream().filter(text::contains), shown).toList();
  }

  // Owners type these codes into tasks of theirs, whose variables are history. They are spent by
  // then, and are of no link.
  private static boolean isForTask(MimeMessage mail) {
    try {
      return CODES_FOR_TASKS.matcher(mail.getMessageID()).lookingAt();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isAlone(String code, String text) {
    return Pattern.compile(ALONE.formatted(code)).matcher(text).find();
  }

  private static Set<String> found(List<MimeMessage> mails, Pattern secret) {
    return mails.stream()
        .map(Mailbox::text)
        .flatMap(text -> secret.matcher(text).results())
        .map(found -> found.group(1))
        .collect(toSet());
  }

  private static MimeMessage mail(Path file) {
    try (InputStream source = Files.newInputStream(file)) {
      return new MimeMessage(null, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> headersOf(Part part) {
    try {
      List<String> headers = new ArrayList<>();
      for (Header header : Collections.list(part.getAllHeaders())) {
        headers.add(header.getName() + ": " + header.getValue());
      }
      Stream<String> inner = Stream.empty();
      if (part.getContent() instanceof Multipart multipart) {
        inner = parts(multipart).stream().flatMap(Secrets::headersOf);
      }
      return Stream.concat(headers.stream(), inner);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<BodyPart> parts(Multipart multipart) throws MessagingException {
    List<BodyPart> parts = new ArrayList<>();
    for (int i = 0; i < multipart.getCount(); i++) {
      parts.add(multipart.getBodyPart(i));
    }
    return parts;
  }
}
