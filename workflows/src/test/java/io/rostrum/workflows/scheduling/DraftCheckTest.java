package io.rostrum.workflows.scheduling;

import static io.rostrum.workflows.scheduling.ProblemCode.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.EventLimits;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("R3")
@Label("R3: a request for an event is checked field by field")
class DraftCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final EventLimits LIMITS = new EventLimits(2, 100, 8, 8, 120);

  @Example
  @Label("a complete one has no problem")
  void complete() {
    EventDraft draft = check(request());

    assertThat(draft.problems()).isEmpty();
    assertThat(draft.startsAt()).contains(Instant.parse("2026-12-01T09:00:00Z"));
    assertThat(draft.language()).isEqualTo(Language.FR);
  }

  @Example
  @Label("an empty one tells everything that is missing at once")
  void empty() {
    assertThat(check(new HashMap<>()).problems())
        .extracting(Problem::code)
        .containsExactly(
            TITLE_MISSING, TYPE_UNKNOWN, START_MISSING, DURATION_INVALID, PRESENTERS_MISSING);
  }

  @Example
  @Label(
      "a start in the past, in the gap of summer time, or in an unknown zone is told at its field")
  void times() {
    assertThat(codes("startsAt", "2026-11-23T09:59")).containsExactly(START_IN_THE_PAST);
    assertThat(codes("startsAt", "2027-03-28T02:30")).containsExactly(START_SKIPPED_BY_THE_CLOCK);
    assertThat(codes("startsAt", "tomorrow")).containsExactly(START_MISSING);
    assertThat(codes("timeZone", "Mars/Olympus")).containsExactly(TIME_ZONE_UNKNOWN);
  }

  @Example
  @Label("a date that is in no calendar and a time that is on no clock are told as typed")
  void impossibleTimes() {
    assertThat(sentences("startsAt", "2027-02-29T10:00"))
        .containsExactly("There is no 2027-02-29 in the calendar. Choose another date.");
    assertThat(sentences("startsAt", "2027-03-01T24:00"))
        .containsExactly(
            "There is no 24:00 on the clock: midnight is 00:00 of the day that begins then."
                + " Choose another time.");
    assertThat(codes("startsAt", "2027-13-01T10:61"))
        .containsExactly(START_DATE_UNKNOWN, START_TIME_UNKNOWN);
  }

  @Example
  @Label("names are counted in characters that people see, and need some")
  void seenLengths() {
    assertThat(codes("title", "👩‍👩‍👧".repeat(120))).isEmpty();
    assertThat(codes("title", "👍🏽".repeat(201))).containsExactly(TITLE_TOO_LONG);
    assertThat(codes("title", "\u200B\u202E")).containsExactly(TITLE_MISSING);
    assertThat(codes("presenters", List.of(Map.of("name", "\u3164", "email", "ann@example.org"))))
        .containsExactly(PRESENTER_NAME_INVALID);
  }

  @Example
  @Label("a time that happens twice means the earlier one")
  void ambiguousTime() {
    var request = request();
    request.put("startsAt", "2027-10-31T02:30");

    assertThat(check(request).startsAt()).contains(Instant.parse("2027-10-31T00:30:00Z"));
  }

  @Example
  @Label("attendees are initials to one another unless full names are asked for; else a problem")
  void attendeeNames() {
    assertThat(check(request()).attendeeNames()).isEqualTo(AttendeeNames.INITIALS);
    var request = request();
    request.put("attendeeNames", "full");
    assertThat(check(request).attendeeNames()).isEqualTo(AttendeeNames.FULL);
    assertThat(codes("attendeeNames", " ")).isEmpty();
    assertThat(codes("attendeeNames", "FULL")).containsExactly(ATTENDEE_NAMES_UNKNOWN);
    assertThat(codes("attendeeNames", 5)).containsExactly(ATTENDEE_NAMES_UNKNOWN);
    assertThat(codes("attendeeNames", List.of())).containsExactly(ATTENDEE_NAMES_UNKNOWN);
  }

  @Example
  @Label("too long, and two presenters of one address; more than there are seats may wait")
  void limits() {
    assertThat(codes("title", "x".repeat(10_000))).containsExactly(TITLE_TOO_LONG);
    assertThat(codes("description", "x".repeat(10_000))).containsExactly(DESCRIPTION_TOO_LONG);
    assertThat(codes("durationMinutes", 121)).containsExactly(DURATION_TOO_LONG);
    assertThat(codes("durationMinutes", 30.5)).containsExactly(DURATION_INVALID);
    assertThat(codes("durationMinutes", "60")).containsExactly(DURATION_INVALID);
    var three = List.of(person("A", "a@x.org"), person("B", "b@x.org"), person("C", "c@x.org"));
    assertThat(codes("presenters", three)).isEmpty();
    var request = request();
    request.put("presenters", List.of(person("A", "a@x.org"), person("B", "A@X.org")));
    assertThat(check(request).problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("presenters[2].email", PRESENTER_TWICE));
  }

  @Example
  @Label("an address is refused in words that say what is wrong, and taken as a paste brings it")
  void addresses() {
    assertThat(codes("presenters", List.of(person("A", "łukasz@example.pl"))))
        .containsExactly(PRESENTER_EMAIL_NOT_ASCII);
    assertThat(codes("presenters", List.of(person("A", "a\u200bb@example.pl"))))
        .containsExactly(PRESENTER_EMAIL_INVISIBLE);
    assertThat(codes("presenters", List.of(person("A", "a@example"))))
        .containsExactly(PRESENTER_EMAIL_INVALID);
    var twice = List.of(person("A", "a@bücher.example"), person("B", "a@xn--bcher-kva.example"));
    assertThat(codes("presenters", twice)).containsExactly(PRESENTER_TWICE);
    var request = request();
    request.put("presenters", List.of(person("A", "\u00a0\u200ba@Bücher.example\u200e ")));
    assertThat(check(request).presenters())
        .containsExactly(new EventRequest.RequestedPresenter("A", "a@Bücher.example"));
  }

  @Example
  @Label("an address that could smuggle a header is refused, a line break in a title is gone")
  void injection() {
    var smuggler = List.of(person("A", "a@x.org\nBcc: everybody@x.org"));
    assertThat(codes("presenters", smuggler)).containsExactly(PRESENTER_EMAIL_INVISIBLE);
    var request = request();
    request.put("title", "Hello\r\nBcc: everybody@x.org");
    assertThat(check(request).title()).isEqualTo("Hello Bcc: everybody@x.org");
  }

  @Property
  @Label("whatever is in the fields, the check answers and its problems can be read")
  void neverThrows(@ForAll("anything") Map<String, Object> fields) {
    EventDraft draft = check(fields);

    for (Problem problem : draft.problems()) {
      for (Language language : Language.values()) {
        assertThat(problem.sentence(language)).isNotBlank().doesNotContain("{0}");
        assertThat(problem.fieldName(language)).isNotBlank();
      }
    }
    assertThat(DraftView.of(draft, LIMITS, Language.EN).problemCount())
        .isEqualTo(draft.problems().size());
  }

  @Provide
  Arbitrary<Map<String, Object>> anything() {
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(300).map(text -> (Object) text),
            Arbitraries.doubles().map(number -> (Object) number),
            Arbitraries.of(true, false).map(flag -> (Object) flag),
            Arbitraries.of("webinar", "2026-12-01T10:00", "UTC", "fr").map(text -> (Object) text),
            Arbitraries.strings().list().ofMaxSize(3).map(list -> (Object) list),
            Arbitraries.strings().map(text -> (Object) List.of(Map.of("name", text, "email", 7))));
    return Arbitraries.maps(
        Arbitraries.of(
            "title",
            "type",
            "startsAt",
            "timeZone",
            "durationMinutes",
            "description",
            "language",
            "attendeeNames",
            "presenters"),
        values);
  }

  private static List<ProblemCode> codes(String field, Object value) {
    return problems(field, value).stream().map(Problem::code).toList();
  }

  private static List<String> sentences(String field, Object value) {
    return problems(field, value).stream().map(problem -> problem.sentence(Language.EN)).toList();
  }

  private static List<Problem> problems(String field, Object value) {
    var request = request();
    request.put(field, value);
    return check(request).problems();
  }

  private static Map<String, Object> request() {
    var request = new HashMap<String, Object>();
    request.put("title", "Title");
    request.put("type", "webinar");
    request.put("startsAt", "2026-12-01T10:00");
    request.put("timeZone", "account");
    request.put("durationMinutes", 60);
    request.put("language", "account");
    request.put("presenters", List.of(person("Ann", "ann@example.org")));
    return request;
  }

  private static Map<String, Object> person(String name, String email) {
    return Map.of("name", name, "email", email);
  }

  private static EventDraft check(Map<String, Object> request) {
    return DraftCheck.check(EventRequest.of(request), new Paris(), LIMITS, NOW);
  }

  /** Somebody's account in Paris. */
  private static final class Paris extends Account {
    @Override
    public ZoneId timeZone() {
      return ZoneId.of("Europe/Paris");
    }

    @Override
    public Language language() {
      return Language.FR;
    }
  }
}
