package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.statistics.Stay;
import io.rostrum.workflows.time.PeopleTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every mail, in every language")
class MailTemplatesTest {
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
  private static final Path PICTURES = Path.of("target", "mails");
  private static final String TITLE = "Q&A: <b>what</b> is new?";

  private static final Recipient ANN =
      new Recipient("7-presenter-1", "Ann Martin", "ann@example.org", Language.EN, "Demo Events");

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
    Letter letter = letter(purpose, language);

    String html = templates.html(letter, letter.chart().get().isPresent());
    String text = templates.text(letter);

    assertThat(templates.subject(letter)).contains(TITLE).doesNotContain("??");
    assertThat(html).doesNotContain("??").doesNotContain("<b>what</b>").doesNotContain(" th:");
    assertThat(html).contains("Q&amp;A: &lt;b&gt;what&lt;/b&gt;", "lang=\"" + language.code());
    assertThat(text).doesNotContain("??").doesNotContain("[(").contains(TITLE).contains("Ann");
    assertThat(html).containsOnlyOnce("<h1");
    assertThat(html.split("cid:chart", -1)).hasSizeLessThanOrEqualTo(2);
    if (letter.facts().get("link") instanceof URI link) {
      assertThat(text).contains(link.toString());
      assertThat(html).contains("href=\"" + link + "\"");
    }
    keepToLookAt(letter, html);
  }

  @Test
  @DisplayName("A calendar entry has UTC times, a UID that stays and the revision as SEQUENCE")
  void calendarEntry() {
    Event event = event(Language.EN);
    String entry =
        CalendarEntry.request(
            event, new Demo(), ANN, URI.create("https://x/join"), "rostrum.example");

    assertThat(entry.replace("\r\n ", ""))
        .contains(
            "METHOD:REQUEST",
            "UID:7@rostrum.example",
            "SEQUENCE:0",
            "DTSTART:20261201T090000Z",
            "DTEND:20261201T100000Z",
            "STATUS:CONFIRMED",
            "mailto:demo@rostrum.example",
            "mailto:ann@example.org");
  }

  // For people: the mails as their readers will see them, with the chart in place.
  private static void keepToLookAt(Letter letter, String html) throws IOException {
    String chart = Base64.getEncoder().encodeToString(letter.chart().get().orElse(new byte[0]));
    Files.createDirectories(PICTURES);
    Files.writeString(
        PICTURES.resolve(letter.templateName() + "-" + letter.language().code() + ".html"),
        html.replace("cid:chart", "data:image/png;base64," + chart));
  }

  private static Letter letter(MailPurpose purpose, Language language) {
    Event event = event(language);
    List<Stay> stays =
        List.of(
            stay("a", Role.ATTENDEE, 0, 3600),
            stay("b", Role.ATTENDEE, 300, 2400),
            stay("c", Role.ATTENDEE, 600, 3000),
            stay("p", Role.PRESENTER, 0, 3600));
    var figures = new EventStatistics(event, START, START.plusSeconds(3600), stays);
    Map<String, Object> facts = new HashMap<>(Figures.of(event, figures, language));
    facts.put("when", PeopleTime.dateAndTime(START, event.timeZone(), language));
    facts.put("duration", PeopleTime.duration(event.duration()));
    facts.put("organizer", "Demo Organizer");
    facts.put("organization", "Demo Events");
    facts.put("presenters", List.of(new Presenter("7", 1, "Ann Martin", "ann@example.org")));
    if (purpose == MailPurpose.CONFIRMATION || purpose == MailPurpose.INVITATION) {
      facts.put("link", URI.create("https://events.example/join/7/abc_DEF-ghi"));
      facts.put("attendeeLink", URI.create("https://events.example/join/7/jkl_MNO-pqr"));
    }
    return new Letter(
        purpose,
        event,
        new Recipient(ANN.id(), ANN.name(), ANN.email(), language, ANN.senderName()),
        "demo@rostrum.example",
        facts,
        Optional.empty(),
        () -> AttendanceChart.draw(event, figures, stays, language));
  }

  private static Event event(Language language) {
    var details =
        new EventDetails(
            TITLE,
            EventType.WEBINAR,
            START,
            Duration.ofHours(1),
            ZoneId.of("Europe/Paris"),
            "Everything that is new this winter.\nBring your questions.",
            language);
    return new Event("7", "account", details, new EventLimits(10, 500, 8, 8, 240), START);
  }

  private static Stay stay(String person, Role role, int from, int to) {
    return new Stay(person, role, START.plusSeconds(from), START.plusSeconds(to));
  }

  /** Somebody's account. */
  private static final class Demo extends Account {
    @Override
    public String ownerName() {
      return "Demo";
    }

    @Override
    public String ownerEmail() {
      return "demo@rostrum.example";
    }
  }
}
