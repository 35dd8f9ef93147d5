package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.presenter.Presenter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every entry is read with another library than the one that writes them. */
@Label("What readers' calendars are told")
class CalendarEntriesTest {
  private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
  private static final Optional<URI> LINK =
      Optional.of(URI.create("https://events.example/join/7/abc_DEF-ghi"));
  private static final TestLetters.Demo DEMO = new TestLetters.Demo();

  private final CalendarEntries entries = entries("events@rostrum.example");
  private final Event event = TestLetters.event(Language.EN);
  private final Presenter ann = new Presenter("7", 1, "Ann Martin", "ann@example.org");

  @Example
  @Label("A presenter is asked to come: who asks whom, where to, when it was written")
  void invitation() {
    CalendarEntry entry = toAnn(MailPurpose.INVITATION);
    VEvent read = read(entry);

    assertThat(entry.method()).isEqualTo(CalendarEntry.Method.REQUEST);
    assertThat(entry.mediaType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
    assertThat(read.getUid().getValue()).isEqualTo("7@rostrum.example");
    assertThat(read.getSequence().getValue()).isZero();
    assertThat(read.getDateTimeStamp().getValue()).isEqualTo(NOW);
    assertThat(read.getLastModified().getValue()).isEqualTo(NOW);
    assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(TestLetters.START);
    assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(event.endsAt());
    assertThat(read.getStatus().isConfirmed()).isTrue();
    assertThat(read.getLocation().getValue()).isEqualTo(LINK.orElseThrow().toString());
    assertThat(read.getSummary().getValue()).isEqualTo(TestLetters.TITLE);
    assertThat(read.getAlarms()).as("Rostrum reminds by mail").isEmpty();
    Attendee asked = onlyAttendee(read);
    assertThat(asked.getEmail()).isEqualTo("ann@example.org");
    assertThat(asked.getCommonName()).isEqualTo("Ann Martin");
    assertThat(asked.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
    assertThat(entry.content().replace("\r\n ", ""))
        .contains("ROLE=REQ-PARTICIPANT", "RSVP=FALSE", "DTSTART:20261201T090000Z");
  }

  @Example
  @Label("The organizer's own entry is told, not asked, and has another UID")
  void organizers() {
    CalendarEntry told = toOrganizer(MailPurpose.CONFIRMATION);

    assertThat(told.method()).isEqualTo(CalendarEntry.Method.PUBLISH);
    assertThat(read(told).getAttendees()).isEmpty();
    assertThat(read(told).getUid().getValue()).isEqualTo("7-organizer@rostrum.example");
    VEvent cancelled = read(toOrganizer(MailPurpose.CANCELLATION));
    assertThat(cancelled.getUid()).isEqualTo(read(told).getUid());
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
    assertThat(cancelled.getAttendees()).isEmpty();
  }

  @Example
  @Label("SENT-BY, in quotation marks, says that Rostrum sends what the organizer asks")
  void sentBy() {
    String sent = toAnn(MailPurpose.INVITATION).content().replace("\r\n ", "");
    assertThat(sent).contains(";SENT-BY=\"mailto:events@rostrum.example\":mailto:demo@");
    CalendarEntry byThemselves =
        entries("demo@rostrum.example")
            .forPresenter(MailPurpose.INVITATION, event, DEMO, ann, LINK)
            .orElseThrow();
    assertThat(read(byThemselves).getOrganizer().getSentBy()).isNull();
  }

  @Example
  @Label("A change and a cancellation speak of the same entry, each with a higher SEQUENCE")
  void oneEntry() {
    VEvent invited = read(toAnn(MailPurpose.INVITATION));
    event.reschedule(
        TestLetters.START.plusSeconds(3600), Duration.ofHours(2), ZoneId.of("Asia/Tokyo"), NOW);
    VEvent changed = read(toAnn(MailPurpose.CHANGE));
    event.cancel("The speaker is ill.");
    CalendarEntry cancellation = toAnn(MailPurpose.CANCELLATION);
    VEvent cancelled = read(cancellation);

    assertThat(List.of(changed.getUid(), cancelled.getUid())).containsOnly(invited.getUid());
    assertThat(changed.getSequence().getValue()).isEqualTo(1);
    assertThat(cancelled.getSequence().getValue()).isEqualTo(2);
    assertThat(changed.getDateStart().getValue().toInstant()).isEqualTo("2026-12-01T10:00:00Z");
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
    assertThat(cancellation.mediaType()).contains("method=CANCEL");
    assertThat(cancellation.fileName()).isEqualTo("cancel.ics");
  }

  @Example
  @Label("Who is taken back is taken off an event that takes place, and may be asked again")
  void takenBack() {
    VEvent invited = read(toAnn(MailPurpose.INVITATION));
    CalendarEntry removal = toAnn(MailPurpose.TAKEN_BACK);
    VEvent removed = read(removal);
    VEvent again = read(to(inRound(2), MailPurpose.INVITATION));
    VEvent removedAgain = read(to(inRound(2), MailPurpose.TAKEN_BACK));

    assertThat(removal.method()).isEqualTo(CalendarEntry.Method.CANCEL);
    assertThat(removed.getStatus()).isNull();
    assertThat(onlyAttendee(removed).getEmail()).isEqualTo("ann@example.org");
    assertThat(removed.getUid()).isEqualTo(invited.getUid()).isEqualTo(again.getUid());
    assertThat(List.of(invited, removed, again, removedAgain))
        .extracting(read -> read.getSequence().getValue())
        .containsExactly(0, 1, 2, 3);
  }

  @Example
  @Label("An organizer who presents is not asked by themselves, and loses that entry alone")
  void organizerPresents() {
    var organizer = new Presenter("7", 2, "Demo", "Demo@rostrum.example");
    CalendarEntry told = to(organizer, MailPurpose.INVITATION);
    CalendarEntry takenBack = to(organizer, MailPurpose.TAKEN_BACK);

    assertThat(told.method()).isEqualTo(CalendarEntry.Method.PUBLISH);
    assertThat(read(told).getAttendees()).isEmpty();
    assertThat(read(takenBack).getUid()).isEqualTo(read(told).getUid());
    assertThat(read(takenBack).getStatus().isCancelled()).isTrue();
    assertThat(read(takenBack).getSequence().getValue()).isEqualTo(1);
    assertThat(read(toOrganizer(MailPurpose.CONFIRMATION)).getUid())
        .isNotEqualTo(read(told).getUid());
  }

  @Example
  @Label("Where both have one entry from an earlier version, it stays until it is cancelled")
  void oneFromBefore() {
    Event before = sentBefore();
    var organizer = new Presenter("7", 2, "Demo", "Demo@rostrum.example");

    CalendarEntry changed =
        entries.forOrganizer(MailPurpose.CHANGE, before, DEMO, LINK).orElseThrow();
    assertThat(read(changed).getUid().getValue()).isEqualTo("7@rostrum.example");
    assertThat(entries.forPresenter(MailPurpose.TAKEN_BACK, before, DEMO, organizer, LINK))
        .isEmpty();
    assertThat(entries.forPresenter(MailPurpose.TAKEN_BACK, before, DEMO, ann, LINK)).isPresent();
    assertThat(entries.forPresenter(MailPurpose.TAKEN_BACK, event, DEMO, organizer, LINK))
        .isPresent();
  }

  @Property(tries = 300)
  @Label("Whatever people typed, a strict reader finds it, in lines of at most 75 octets")
  void whateverPeopleTyped(
      @ForAll("typed") String title, @ForAll("typed") String name, @ForAll("typed") String more) {
    Event typed = TestLetters.event(Language.EN);
    typed.describe(title, more + "\n" + title, Language.EN, AttendeeNames.INITIALS);
    var presenter = new Presenter("7", 1, name, "ann@example.org");
    CalendarEntry entry =
        entries.forPresenter(MailPurpose.INVITATION, typed, DEMO, presenter, LINK).orElseThrow();

    for (String line : entry.content().split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n", "\r");
    }
    VEvent read = read(entry);
    assertThat(read.getSummary().getValue()).isEqualTo(title);
    assertThat(read.getDescription().getValue()).startsWith((more + "\n" + title).strip());
    assertThat(onlyAttendee(read).getCommonName()).isEqualTo(name.replace('"', '\''));
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> marks = Arbitraries.strings().withChars("\";:,\\^='<>&\t éł").ofMaxLength(60);
    Arbitrary<String> words =
        Arbitraries.of("株式会社山田", "ภาษาไทย", "العربية", "हिन्दी", "한국어", "👩‍🚀", "Zoé", "\"")
            .list()
            .ofMaxSize(60)
            .map(all -> String.join(" ", all));
    return Arbitraries.oneOf(marks, words);
  }

  private CalendarEntry toAnn(MailPurpose purpose) {
    return to(ann, purpose);
  }

  private CalendarEntry to(Presenter presenter, MailPurpose purpose) {
    return entries.forPresenter(purpose, event, DEMO, presenter, LINK).orElseThrow();
  }

  private CalendarEntry toOrganizer(MailPurpose purpose) {
    return entries.forOrganizer(purpose, event, DEMO, LINK).orElseThrow();
  }

  private static CalendarEntries entries(String from) {
    var settings = new MailSettings(from, false, Path.of("fonts"));
    return new CalendarEntries(settings, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Attendee onlyAttendee(VEvent event) {
    assertThat(event.getAttendees()).hasSize(1);
    return event.getAttendees().getFirst();
  }

  private static Presenter inRound(int round) {
    return new Presenter("7", 1, "Ann Martin", "ann@example.org") {
      @Override
      public int round() {
        return round;
      }
    };
  }

  private static Event sentBefore() {
    return new Event(
        "7", "account", TestLetters.details(Language.EN), TestLetters.LIMITS, TestLetters.START) {
      @Override
      public boolean sharesCalendarUid() {
        return true;
      }
    };
  }

  /** Refuses whatever the reader would have to make allowances for. */
  private static VEvent read(CalendarEntry entry) {
    try (var reader = new ICalReader(entry.content())) {
      ICalendar calendar = reader.readNext();
      assertThat(reader.getWarnings()).isEmpty();
      assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
      assertThat(calendar.getMethod().getValue()).isEqualTo(entry.method().name());
      assertThat(calendar.getEvents()).hasSize(1);
      assertThat(reader.readNext()).isNull();
      return calendar.getEvents().getFirst();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
