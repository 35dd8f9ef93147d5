package io.rostrum.workflows.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.scheduling.Problem;
import io.rostrum.workflows.scheduling.ProblemCode;
import java.time.Duration;
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
@Label("R3: a decision about a scheduled event is checked field by field")
class ChangeCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Example
  @Label("what is missing, unknown, too long, taken or the same as before is told at its field")
  void problems() {
    assertThat(codes("", Map.of())).containsExactly(ProblemCode.KIND_MISSING);
    assertThat(codes("RESCHEDULE", Map.of())).containsExactly(ProblemCode.NOTHING_CHANGED);
    assertThat(codes("RESCHEDULE", Map.of("startsAt", "2027-03-28T02:30")))
        .containsExactly(ProblemCode.START_SKIPPED_BY_THE_CLOCK);
    assertThat(codes("RESCHEDULE", Map.of("startsAt", "2036-01-01T10:00")))
        .containsExactly(ProblemCode.START_TOO_FAR);
    assertThat(codes("CHANGE_DETAILS", Map.of("title", "x".repeat(10_000))))
        .containsExactly(ProblemCode.TITLE_TOO_LONG);
    assertThat(codes("CANCEL", Map.of("reason", " "))).containsExactly(ProblemCode.REASON_MISSING);
    assertThat(codes("CANCEL", Map.of("reason", "x".repeat(501))))
        .containsExactly(ProblemCode.REASON_TOO_LONG);
    assertThat(codes("TAKE_BACK", Map.of("presenter", "another-presenter-1")))
        .containsExactly(ProblemCode.PRESENTER_UNKNOWN);
    assertThat(codes("INVITE", Map.of("presenters", List.of(person("Ann", "ANN@example.org")))))
        .containsExactly(ProblemCode.PRESENTER_INVITED_ALREADY);
    var two = List.of(person("B", "b@x.org"), person("C", "c@x.org"));
    assertThat(codes("INVITE", Map.of("presenters", two))).isEmpty();
  }

  @Example
  @Label("what was not sent stays as it is; what is no text is a problem and not the account's")
  void otherTypes() {
    var later = "2026-12-02T10:00";
    assertThat(codes("RESCHEDULE", Map.of("startsAt", later, "timeZone", 5)))
        .containsExactly(ProblemCode.TIME_ZONE_UNKNOWN);
    assertThat(codes("CHANGE_DETAILS", Map.of("title", "New", "language", 5)))
        .containsExactly(ProblemCode.LANGUAGE_UNKNOWN);
    assertThat(codes("CHANGE_DETAILS", Map.of("attendeeNames", "full"))).isEmpty();
    assertThat(codes("CHANGE_DETAILS", Map.of("attendeeNames", 5)))
        .containsExactly(ProblemCode.ATTENDEE_NAMES_UNKNOWN);
    assertThat(codes("CHANGE_DETAILS", Map.of("title", "New", "description", List.of(1))))
        .containsExactly(ProblemCode.DESCRIPTION_UNREADABLE);

    var situation = new ChangeSituation(event(), false, List.of(), List.of(), NOW);
    var sent = ChangeRequest.of(Map.of("kind", "RESCHEDULE", "startsAt", later));
    var draft =
        new ChangeCheck(sent, new AccountIn(ZoneId.of("Pacific/Auckland")), situation)
            .draft(ChangeCheck.TIMES);
    assertThat(draft.timeZone()).isEqualTo(PARIS);
    assertThat(draft.startsAt()).contains(Instant.parse("2026-12-02T09:00:00Z"));
    assertThat(draft.durationMinutes()).isEqualTo(60);
  }

  @Property
  @Label("whatever is in the fields, the check answers and its problems can be read")
  void neverThrows(@ForAll("kinds") String kind, @ForAll("anything") Map<String, Object> typed) {
    for (Problem problem : check(kind, typed)) {
      for (Language language : Language.values()) {
        assertThat(problem.sentence(language)).isNotBlank().doesNotContain("{0}");
        assertThat(problem.fieldName(language)).isNotBlank();
      }
    }
  }

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of(ChangeKind.class).map(ChangeKind::name);
  }

  @Provide
  Arbitrary<Map<String, Object>> anything() {
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(600).map(text -> (Object) text),
            Arbitraries.doubles().map(number -> (Object) number),
            Arbitraries.of("2026-12-01T10:00", "+300000-01-01T10:00", "UTC").map(one -> one),
            Arbitraries.strings().list().ofMaxSize(3).map(list -> (Object) list),
            Arbitraries.strings().map(text -> (Object) List.of(Map.of("name", text, "email", 7))));
    return Arbitraries.maps(Arbitraries.of(ChangeRequest.FIELDS), values);
  }

  private static List<ProblemCode> codes(String kind, Map<String, Object> typed) {
    return check(kind, typed).stream().map(Problem::code).toList();
  }

  private static List<Problem> check(String kind, Map<String, Object> typed) {
    var account = new AccountIn(PARIS);
    Event event = event();
    Map<String, Object> change = new HashMap<>(ChangeRequest.of(event, account).asVariable());
    change.putAll(typed);
    change.put("kind", kind);
    var ann = new Presenter("1", 1, "Ann", "ann@example.org");
    var situation = new ChangeSituation(event, false, List.of(ann), List.of(), NOW);
    return new ChangeCheck(ChangeRequest.of(change), account, situation).problems();
  }

  private static Event event() {
    var details =
        new EventDetails(
            "Title",
            EventType.WEBINAR,
            Instant.parse("2026-12-01T09:00:00Z"),
            Duration.ofHours(1),
            PARIS,
            "",
            Language.EN,
            AttendeeNames.INITIALS);
    return new Event("1", "account-1", details, new EventLimits(2, 100, 8, 8, 120), NOW);
  }

  private static Map<String, Object> person(String name, String email) {
    return Map.of("name", name, "email", email);
  }

  private static final class AccountIn extends Account {
    private final ZoneId timeZone;

    AccountIn(ZoneId timeZone) {
      this.timeZone = timeZone;
    }

    @Override
    public ZoneId timeZone() {
      return timeZone;
    }

    @Override
    public Language language() {
      return Language.FR;
    }
  }
}
