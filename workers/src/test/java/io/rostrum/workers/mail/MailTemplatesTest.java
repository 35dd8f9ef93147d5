package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.mail.MailPurpose;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every mail, in every language")
class MailTemplatesTest {
  private static final Path PICTURES = Path.of("target", "mails");
  private static final String NO_WORD_IS_MISSING = "\\?\\?|\\[\\(|#\\{|\\{\\d|''";

  /** Where somebody may have named a stranger's mailbox, nothing that they typed is shown. */
  private static final Set<MailPurpose> TO_STRANGERS =
      EnumSet.of(MailPurpose.ACCOUNT_CODE, MailPurpose.CLAIM_CODE);

  private final MailTemplates templates = new MailTemplates();

  static Stream<Arguments> mails() {
    return Stream.of(MailPurpose.values())
        .flatMap(
            purpose ->
                Stream.of(Language.values()).map(language -> Arguments.of(purpose, language)));
  }

  @ParameterizedTest
  @MethodSource("mails")
  @DisplayName(
      "has all its words, shows what people typed as they typed it, and reads as text alone")
  void mail(MailPurpose purpose, Language language) throws IOException {
    Letter letter = TestLetters.of(purpose, language);

    String html = templates.html(letter, letter.chart().get().isPresent());
    String text = templates.text(letter);
    String subject = templates.subject(letter);

    assertThat(subject).doesNotContainPattern(NO_WORD_IS_MISSING);
    assertThat(html).doesNotContainPattern(NO_WORD_IS_MISSING).doesNotContain(" th:");
    assertThat(html).doesNotContain("<b>what</b>", "<script", "<i>Petit");
    assertThat(html).contains("lang=\"" + language.code());
    assertThat(html).containsOnlyOnce("<h1");
    assertThat(html.split("cid:chart", -1)).hasSizeLessThanOrEqualTo(2);
    assertThat(text).doesNotContainPattern(NO_WORD_IS_MISSING);
    assertThat(text).doesNotContain("&amp;", "&lt;");
    if (TO_STRANGERS.contains(purpose)) {
      assertThat(subject + text + html.replace("&amp;", "&"))
          .doesNotContain("Q&A", "Ann", "Demo Organizer", "winter");
    } else {
      assertThat(subject).contains(TestLetters.TITLE);
      assertThat(html).contains("Q&amp;A: &lt;b&gt;what&lt;/b&gt;");
      assertThat(text).contains(TestLetters.TITLE, "Ann");
    }
    if (letter.facts().get("link") instanceof URI link) {
      assertThat(text).contains(link.toString());
      assertThat(html).contains("href=\"" + link + "\"");
    }
    keepToLookAt(letter, html, text);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("tells a presenter where to ask, and the organizer whom else to tell")
  void cancellation(Language language) {
    Letter toOrganizer = TestLetters.of(MailPurpose.CANCELLATION, language);
    Letter toPresenter = toOrganizer.with("forOrganizer", false);

    assertThat(templates.text(toOrganizer)).doesNotContain("Demo Organizer");
    assertThat(templates.text(toPresenter)).contains("Demo Organizer");
    assertThat(templates.html(toPresenter, false)).contains("Demo Organizer");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("tells a presenter how to get no more reminders, and the organizer nothing of it")
  void reminder(Language language) {
    Letter toOrganizer = TestLetters.of(MailPurpose.REMINDER, language);
    Letter toPresenter = toOrganizer.with("forOrganizer", false);

    assertThat(templates.text(toOrganizer)).doesNotContain("Demo Organizer");
    assertThat(templates.text(toPresenter)).contains("Demo Organizer");
    assertThat(templates.html(toPresenter, false)).contains("Demo Organizer");
    assertThat(NoMoreReminders.applyTo(toPresenter)).isTrue();
    assertThat(NoMoreReminders.header(toPresenter, templates.noMoreReminders(toPresenter)))
        .hasSizeLessThan(900);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("speaks of a calendar to those alone who have an entry in it")
  void calendars(Language language) {
    var entry = new CalendarEntry(CalendarEntry.Method.CANCEL, "BEGIN:VCALENDAR");
    String calendar = language == Language.EN ? "calendar" : "agenda";
    String list = language == Language.EN ? "waiting list" : "liste d’attente";
    Letter waited = TestLetters.of(MailPurpose.TAKEN_BACK, language);
    Letter invited = waited.with(entry);
    Letter cancelled = TestLetters.of(MailPurpose.CANCELLATION, language);

    assertThat(templates.text(waited)).contains(list).doesNotContain(calendar);
    assertThat(templates.html(waited, false)).contains(list).doesNotContain(calendar);
    assertThat(templates.text(invited)).contains(calendar).doesNotContain(list);
    assertThat(templates.html(invited, false)).contains(calendar).doesNotContain(list);
    assertThat(templates.text(cancelled)).doesNotContain(calendar);
    assertThat(templates.text(cancelled.with(entry))).contains(calendar);
    assertThat(templates.html(cancelled.with(entry), false)).contains(calendar);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("sends nobody to a task that is closed")
  void undelivered(Language language) {
    Letter before = TestLetters.of(MailPurpose.UNDELIVERED, language);
    Letter after = before.with("canBeMended", false);

    assertThat(templates.text(before)).contains("Manage event");
    assertThat(templates.text(after)).doesNotContain("Manage event").contains("Rostrum");
    assertThat(templates.html(after, false)).doesNotContain("Manage event");
  }

  // For people: the mails as their readers will see them, with the chart in place.
  private static void keepToLookAt(Letter letter, String html, String text) throws IOException {
    String chart = Base64.getEncoder().encodeToString(letter.chart().get().orElse(new byte[0]));
    String name = letter.key().templateName() + "-" + letter.language().code();
    Files.createDirectories(PICTURES);
    Files.writeString(
        PICTURES.resolve(name + ".html"),
        html.replace("cid:chart", "data:image/png;base64," + chart));
    Files.writeString(PICTURES.resolve(name + ".txt"), text);
  }

  @Test
  @DisplayName("keep a name from right to left from turning round what stands beside it")
  void fromRightToLeft() {
    Letter ann = TestLetters.of(MailPurpose.THANK_YOU, Language.EN);
    Letter hebrew =
        new Letter(ann.key(), "שלום 2026", ann.recipient(), ann.replyTo()).with(ann.facts());

    assertThat(templates.subject(hebrew)).contains("\u2068שלום 2026\u2069");
    assertThat(templates.text(hebrew)).contains("\u2068שלום 2026\u2069");
    assertThat(templates.subject(ann)).doesNotContain("\u2068");
    assertThat(templates.html(TestLetters.of(MailPurpose.CONFIRMATION, Language.EN), false))
        .contains("<bdi>Ann Martin</bdi> (ann@example.org)");
  }
}
