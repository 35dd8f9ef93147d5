package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.presenter.Presenter;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("Letters as mail servers take them")
class MailMessagesTest {
  private static final MailSettings SETTINGS =
      new MailSettings("events@rostrum.example", true, Path.of("fonts"));
  private static final Clock CLOCK = Clock.fixed(TestLetters.START, ZoneOffset.UTC);

  private final MailMessages messages =
      new MailMessages(new JavaMailSenderImpl(), new MailTemplates(), SETTINGS, CLOCK);

  @Test
  @DisplayName("An invitation is one way to read the mail, and a file with the same content")
  void invitation() throws Exception {
    CalendarEntry entry = entry(MailPurpose.INVITATION);
    List<String> tree = new ArrayList<>();
    List<Part> calendars = new ArrayList<>();
    collect(arrived(letter(MailPurpose.INVITATION).with(entry)), "", tree, calendars);

    assertThat(tree)
        .containsExactly(
            "multipart/mixed",
            " multipart/alternative",
            "  text/plain",
            "  text/html",
            "  text/calendar",
            " application/ics attachment invite.ics");
    Part part = calendars.getFirst();
    assertThat(part.getContentType().replace("\"", ""))
        .isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
    assertThat(part.getDisposition()).as("shown as a file by Outlook").isNull();
    assertThat(calendars)
        .extracting(MailMessagesTest::read)
        .containsExactly(entry.content(), entry.content());
  }

  @Test
  @DisplayName("Who is taken back gets a cancellation of the same shape")
  void takenBack() throws Exception {
    List<String> tree = new ArrayList<>();
    List<Part> calendars = new ArrayList<>();
    Letter letter = letter(MailPurpose.TAKEN_BACK).with(entry(MailPurpose.TAKEN_BACK));
    collect(arrived(letter), "", tree, calendars);

    assertThat(tree).endsWith("  text/calendar", " application/ics attachment cancel.ics");
    assertThat(calendars.getFirst().getContentType()).contains("method=CANCEL");
  }

  @Test
  @DisplayName("A picture and documents are beside the text, and nothing is a calendar's")
  void pictures() throws Exception {
    List<String> tree = new ArrayList<>();
    var document = new PdfDocument("statement.pdf", () -> new byte[] {1});
    collect(arrived(letter(MailPurpose.REPORT).with(document)), "", tree, new ArrayList<>());

    assertThat(tree)
        .containsExactly(
            "multipart/mixed",
            " multipart/related",
            "  multipart/alternative",
            "   text/plain",
            "   text/html",
            "  image/png inline inline",
            " application/pdf attachment statement.pdf");
  }

  private static Letter letter(MailPurpose purpose) {
    return TestLetters.of(purpose, Language.FR);
  }

  private static CalendarEntry entry(MailPurpose purpose) {
    var ann = new Presenter("7", 1, "Zoé Martin", "ann@example.org");
    Optional<URI> link = Optional.of(URI.create("https://events.example/join/7/abc"));
    return new CalendarEntries(SETTINGS, CLOCK)
        .forPresenter(purpose, TestLetters.event(Language.FR), new TestLetters.Demo(), ann, link)
        .orElseThrow();
  }

  /** As its reader gets it, after it was written and read. */
  private MimeMessage arrived(Letter letter) throws MessagingException, IOException {
    var bytes = new ByteArrayOutputStream();
    messages.write(letter, "<1@rostrum.example>").writeTo(bytes);
    return new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static void collect(Part part, String depth, List<String> tree, List<Part> calendars)
      throws MessagingException, IOException {
    String type = part.getContentType().split(";", 2)[0];
    boolean isPlain = part.getDisposition() == null;
    tree.add(
        depth + type + (isPlain ? "" : " " + part.getDisposition() + " " + part.getFileName()));
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), depth + " ", tree, calendars);
      }
    } else if (type.endsWith("/calendar") || type.endsWith("/ics")) {
      calendars.add(part);
    }
  }

  private static String read(Part part) {
    try {
      return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
