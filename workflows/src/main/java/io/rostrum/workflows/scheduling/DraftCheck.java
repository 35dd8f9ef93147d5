package io.rostrum.workflows.scheduling;

import static io.rostrum.workflows.scheduling.ProblemCode.*;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import io.rostrum.workflows.text.TextLength;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a request for an event and collects every problem, each at its field (R3). */
public final class DraftCheck {
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_DESCRIPTION = 2000;
  static final int SHORTEST_DURATION = 5;

  /** Two years and some days: further ahead it is more likely a mistyped year. */
  static final Duration FARTHEST_START = Duration.ofDays(740);

  /** What the start form says for "as in my account". */
  private static final String AS_IN_ACCOUNT = "account";

  private final EventRequest request;
  private final Account account;
  private final EventLimits limits;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();

  private DraftCheck(EventRequest request, Account account, EventLimits limits, Instant now) {
    this.request = request;
    this.account = account;
    this.limits = limits;
    this.now = now;
  }

  /** Checks a request as if the event were to be scheduled now. */
  public static EventDraft check(
      EventRequest request, Account account, EventLimits limits, Instant now) {
    return new DraftCheck(request, account, limits, now).check();
  }

  private EventDraft check() {
    ZoneId zone = timeZone();
    return new EventDraft(
        title(),
        type(),
        startsAt(zone),
        zone,
        durationMinutes(),
        description(),
        language(),
        attendeeNames(),
        presenters(),
        problems);
  }

  private void problem(String field, ProblemCode code, Object... arguments) {
    problems.add(Problem.of(field, code, arguments));
  }

  private String title() {
    String title = request.line("title");
    if (title.isEmpty()) {
      problem("title", TITLE_MISSING);
    } else if (TextLength.isMoreThan(LONGEST_TITLE, title)) {
      problem("title", TITLE_TOO_LONG, LONGEST_TITLE);
    }
    return title;
  }

  private EventType type() {
    Optional<EventType> type = EventType.ofCode(request.line("type"));
    if (type.isEmpty()) {
      problem("type", TYPE_UNKNOWN);
    }
    return type.orElse(EventType.WEBINAR);
  }

  private ZoneId timeZone() {
    String name = request.line("timeZone");
    if (isAsInAccount("timeZone", name)) {
      return account.timeZone();
    }
    // Only regions: an offset such as "+01:00" would not follow the clocks that people live by.
    if (ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    problem("timeZone", TIME_ZONE_UNKNOWN);
    return account.timeZone();
  }

  private boolean isAsInAccount(String field, String typed) {
    return typed.equals(AS_IN_ACCOUNT) || isLeftOut(field, typed);
  }

  private boolean isLeftOut(String field, String typed) {
    return typed.isEmpty() && !request.isNoText(field);
  }

  private Optional<Instant> startsAt(ZoneId zone) {
    Optional<LocalDateTime> local = StartTime.read(request.line("startsAt"), problems);
    if (local.isEmpty()) {
      return Optional.empty();
    }
    var offsets = zone.getRules().getValidOffsets(local.get());
    if (offsets.isEmpty()) {
      problem("startsAt", START_SKIPPED_BY_THE_CLOCK, zone.getId());
      return Optional.empty();
    }
    // A time that happens twice means the earlier one; the form says so.
    Instant start = local.get().toInstant(offsets.getFirst());
    if (!start.isAfter(now)) {
      problem(
          "startsAt", START_IN_THE_PAST, PeopleTime.dateAndTime(start, zone, account.language()));
    } else if (start.isAfter(now.plus(FARTHEST_START))) {
      problem("startsAt", START_TOO_FAR);
    }
    return Optional.of(start);
  }

  private int durationMinutes() {
    int minutes = request.wholeNumber("durationMinutes").orElse(0);
    if (minutes < SHORTEST_DURATION) {
      problem("durationMinutes", DURATION_INVALID);
    } else if (minutes > limits.longestDurationMinutes()) {
      problem("durationMinutes", DURATION_TOO_LONG, limits.longestDurationMinutes());
    }
    return Math.max(minutes, 0);
  }

  private String description() {
    String description = request.text("description");
    if (request.isNoText("description")) {
      problem("description", DESCRIPTION_UNREADABLE);
    } else if (TextLength.isMoreThan(LONGEST_DESCRIPTION, description)) {
      problem("description", DESCRIPTION_TOO_LONG, LONGEST_DESCRIPTION);
    }
    return description;
  }

  private Language language() {
    String code = request.line("language");
    if (isAsInAccount("language", code)) {
      return account.language();
    }
    Optional<Language> language = Language.ofCode(code);
    if (language.isEmpty()) {
      problem("language", LANGUAGE_UNKNOWN);
    }
    return language.orElse(account.language());
  }

  private AttendeeNames attendeeNames() {
    String code = request.line("attendeeNames");
    // A meeting's form does not ask for it.
    if (isLeftOut("attendeeNames", code)) {
      return AttendeeNames.INITIALS;
    }
    Optional<AttendeeNames> names = AttendeeNames.ofCode(code);
    if (names.isEmpty()) {
      problem("attendeeNames", ATTENDEE_NAMES_UNKNOWN);
    }
    return names.orElse(AttendeeNames.INITIALS);
  }

  private List<RequestedPresenter> presenters() {
    List<RequestedPresenter> presenters = request.presenters();
    problems.addAll(PresentersCheck.problems(presenters));
    return presenters;
  }
}
