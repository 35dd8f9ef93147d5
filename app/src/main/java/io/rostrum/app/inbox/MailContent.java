package io.rostrum.app.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The parts of a mail that people look at. */
final class MailContent {
  private static final Pattern CID = Pattern.compile("cid:([^\"'\\s>)]+)");
  private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
  // A mail is shown in a frame, where a link should not open.
  private static final String LINKS_OPEN_ELSEWHERE = "<base target=\"_blank\">";

  private final List<Attachment> attachments = new ArrayList<>();
  private final Map<String, String> images = new HashMap<>();
  private Optional<String> html = Optional.empty();
  private Optional<String> text = Optional.empty();

  /** A file that came with a mail. */
  record Attachment(String name, String type, byte[] content) {}

  /** Reads what can be read; the rest of a broken mail can still be seen in its source. */
  static MailContent read(byte[] source) {
    var content = new MailContent();
    try {
      content.add(new MimeMessage(null, new ByteArrayInputStream(source)));
    } catch (MessagingException | IOException e) {
      content.text = content.text.or(() -> Optional.of("This mail is broken: see its source."));
    }
    return content;
  }

  Optional<String> text() {
    return text;
  }

  /** With the images it carries put in, as nothing else can be loaded. */
  Optional<String> html() {
    return html.map(this::withImages).map(MailContent::withLinksElsewhere);
  }

  List<Attachment> attachments() {
    return List.copyOf(attachments);
  }

  private void add(MimePart part) throws MessagingException, IOException {
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        add((MimePart) parts.getBodyPart(i));
      }
    } else if (!attached && part.isMimeType("text/html") && html.isEmpty()) {
      html = Optional.of(String.valueOf(part.getContent()));
    } else if (!attached && part.isMimeType("text/plain") && text.isEmpty()) {
      text = Optional.of(String.valueOf(part.getContent()));
    } else if (!attached && part.isMimeType("image/*") && part.getContentID() != null) {
      images.put(part.getContentID().replaceAll("[<>]", ""), dataAddress(part));
    } else if (attached || !part.isMimeType("text/calendar")) {
      // A calendar entry that is not attached is for calendars; the same is there as a file.
      attachments.add(attachment(part));
    }
  }

  private Attachment attachment(MimePart part) throws MessagingException, IOException {
    String name = Optional.ofNullable(part.getFileName()).orElse("part-" + attachments.size());
    return new Attachment(name, typeOf(part), part.getInputStream().readAllBytes());
  }

  private static String dataAddress(MimePart part) throws MessagingException, IOException {
    String content = Base64.getEncoder().encodeToString(part.getInputStream().readAllBytes());
    return "data:" + typeOf(part) + ";base64," + content;
  }

  private static String typeOf(MimePart part) throws MessagingException {
    return part.getContentType().split(";", 2)[0].strip();
  }

  private String withImages(String page) {
    return CID.matcher(page).replaceAll(this::image);
  }

  private String image(MatchResult reference) {
    return images.getOrDefault(reference.group(1), "data:,");
  }

  private static String withLinksElsewhere(String page) {
    var head = HEAD.matcher(page);
    return head.find()
        ? page.substring(0, head.end()) + LINKS_OPEN_ELSEWHERE + page.substring(head.end())
        : LINKS_OPEN_ELSEWHERE + page;
  }

  /** The source as text; what is not UTF-8 in it is shown as a replacement character. */
  static String asText(byte[] source) {
    return new String(source, StandardCharsets.UTF_8);
  }
}
