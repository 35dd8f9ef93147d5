package io.rostrum.workflows.management;

import static io.rostrum.workflows.scheduling.ProblemCode.ADDRESS_INVALID;
import static io.rostrum.workflows.scheduling.ProblemCode.ADDRESS_INVISIBLE;
import static io.rostrum.workflows.scheduling.ProblemCode.ADDRESS_IN_USE;
import static io.rostrum.workflows.scheduling.ProblemCode.ADDRESS_NOT_ASCII;
import static io.rostrum.workflows.scheduling.ProblemCode.KIND_MISSING;
import static io.rostrum.workflows.scheduling.ProblemCode.NOTHING_CHANGED;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_HAS_PLACE;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_INVITED_ALREADY;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_LINK_OPEN;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_NOT_TAKEN_BACK;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_UNKNOWN;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_WAITS;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_WITHOUT_SEAT;
import static io.rostrum.workflows.scheduling.ProblemCode.REASON_MISSING;
import static io.rostrum.workflows.scheduling.ProblemCode.REASON_TOO_LONG;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.scheduling.DraftCheck;
import io.rostrum.workflows.scheduling.EventDraft;
import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import io.rostrum.workflows.scheduling.PresentersCheck;
import io.rostrum.workflows.scheduling.Problem;
import io.rostrum.workflows.scheduling.ProblemCode;
import io.rostrum.workflows.text.EmailAddress;
import io.rostrum.workflows.text.TextLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a decision about an event and collects every problem, each at its field (R3). What also
 * belongs to a request for an event is checked by the same rules.
 */
final class ChangeCheck {
  static final int LONGEST_REASON = 500;
  static final Set<String> TIMES = Set.of("startsAt", "timeZone", "durationMinutes");
  static final Set<String> DETAILS = Set.of("title", "description", "language", "attendeeNames");

  private static final Set<ProblemCode> ABOUT_SOMEBODY =
      Set.of(
          PRESENTER_UNKNOWN,
          PRESENTER_LINK_OPEN,
          PRESENTER_WAITS,
          PRESENTER_NOT_TAKEN_BACK,
          PRESENTER_HAS_PLACE,
          PRESENTER_WITHOUT_SEAT);

  private final ChangeRequest request;
  private final Account account;
  private final ChangeSituation situation;

  ChangeCheck(ChangeRequest request, Account account, ChangeSituation situation) {
    this.request = request;
    this.account = account;
    this.situation = situation;
  }

  List<Problem> problems() {
    Optional<ChangeKind> kind = request.kind();
    if (kind.isEmpty()) {
      return List.of(Problem.of("kind", KIND_MISSING));
    }
    Optional<ProblemCode> obstacle =
        ChangeGuard.check(kind.get(), request.presenterId(), situation);
    return obstacle
        .map(code -> List.of(Problem.of(field(kind.get(), code), code)))
        .orElseGet(() -> ofFields(kind.get()));
  }

  private static String field(ChangeKind kind, ProblemCode obstacle) {
    return ABOUT_SOMEBODY.contains(obstacle) ? ChangeRequest.whom(kind) : "kind";
  }

  private List<Problem> ofFields(ChangeKind kind) {
    return switch (kind) {
      case RESCHEDULE -> ofDraft(TIMES, "startsAt");
      case CHANGE_DETAILS -> ofDraft(DETAILS, "title");
      case INVITE -> ofInvited();
      case CANCEL -> ofReason();
      case CORRECT_ADDRESS -> ofAddress();
      case PRESENTER_LINK, TAKE_BACK, RESTORE, RESEND, NEW_LINK, END_SESSIONS, REMIND_NOW ->
          List.of();
    };
  }

  /** The event as it would be requested with these fields. */
  EventDraft draft(Set<String> changed) {
    Event event = situation.event();
    return DraftCheck.check(
        request.over(event, account, changed), account, event.limits(), situation.now());
  }

  private List<Problem> ofDraft(Set<String> changed, String firstField) {
    EventDraft draft = draft(changed);
    List<Problem> problems =
        draft.problems().stream().filter(problem -> changed.contains(problem.field())).toList();
    boolean same = problems.isEmpty() && isAsBefore(draft);
    return same ? List.of(Problem.of(firstField, NOTHING_CHANGED)) : problems;
  }

  private boolean isAsBefore(EventDraft draft) {
    Event event = situation.event();
    return draft.startsAt().filter(event.startsAt()::equals).isPresent()
        && draft.durationMinutes() == event.duration().toMinutes()
        && draft.timeZone().equals(event.timeZone())
        && draft.title().equals(event.title())
        && draft.description().equals(event.description())
        && draft.language() == event.language()
        && draft.attendeeNames() == event.attendeeNames();
  }

  private List<Problem> ofInvited() {
    List<Problem> problems = new ArrayList<>(PresentersCheck.problems(request.presenters()));
    List<RequestedPresenter> named = request.presenters();
    for (int i = 0; i < named.size(); i++) {
      if (situation.isInUse(named.get(i).email(), "")) {
        problems.add(
            Problem.of("presenters[" + (i + 1) + "].email", PRESENTER_INVITED_ALREADY, i + 1));
      }
    }
    return problems;
  }

  private List<Problem> ofAddress() {
    String email = request.email();
    String presenterId = request.presenterId();
    Optional<EmailAddress.Flaw> flaw = EmailAddress.flaw(email);
    if (flaw.isPresent()) {
      return List.of(Problem.of("email", problem(flaw.get())));
    }
    if (situation.isInUse(email, presenterId)) {
      return List.of(Problem.of("email", ADDRESS_IN_USE));
    }
    boolean same = situation.active(presenterId).orElseThrow().email().equals(email);
    return same ? List.of(Problem.of("email", NOTHING_CHANGED)) : List.of();
  }

  private static ProblemCode problem(EmailAddress.Flaw flaw) {
    return switch (flaw) {
      case NO_ADDRESS -> ADDRESS_INVALID;
      case NOT_ASCII -> ADDRESS_NOT_ASCII;
      case INVISIBLE -> ADDRESS_INVISIBLE;
    };
  }

  private List<Problem> ofReason() {
    if (request.reason().isEmpty()) {
      return List.of(Problem.of("reason", REASON_MISSING));
    }
    return TextLength.isMoreThan(LONGEST_REASON, request.reason())
        ? List.of(Problem.of("reason", REASON_TOO_LONG, LONGEST_REASON))
        : List.of();
  }
}
