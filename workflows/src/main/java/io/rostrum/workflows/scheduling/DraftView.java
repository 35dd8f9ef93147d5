package io.rostrum.workflows.scheduling;

import static io.rostrum.workflows.scheduling.EventWords.orDash;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.util.List;

/**
 * A draft as the form <em>Review event</em> shows it: nothing but text in the organizer's language,
 * never a null.
 */
public record DraftView(
    String title,
    String type,
    String when,
    String duration,
    String language,
    String attendeeNames,
    String description,
    List<String> presenters,
    String seats,
    String longestDuration,
    List<ShownProblem> problems,
    int problemCount) {

  static DraftView of(EventDraft draft, EventLimits limits, Language reader) {
    String when =
        draft
            .startsAt()
            .map(start -> PeopleTime.dateAndTime(start, draft.timeZone(), reader))
            .orElse("");
    List<String> presenters =
        draft.presenters().stream()
            .map(presenter -> presenter.name() + " (" + presenter.email() + ")")
            .toList();
    List<ShownProblem> problems = ShownProblem.of(draft.problems(), reader);
    return new DraftView(
        orDash(draft.title()),
        EventWords.type(draft.type(), reader),
        orDash(when),
        PeopleTime.duration(Duration.ofMinutes(draft.durationMinutes())),
        draft.language().locale().getDisplayLanguage(reader.locale()),
        EventWords.attendeeNames(draft.type(), draft.attendeeNames(), reader),
        orDash(draft.description()),
        presenters.isEmpty() ? List.of(orDash("")) : presenters,
        seats(presenters.size(), limits.presenterSeats(), reader),
        PeopleTime.duration(Duration.ofMinutes(limits.longestDurationMinutes())),
        problems,
        problems.size());
  }

  private static String seats(int named, int available, Language reader) {
    int taken = Math.min(named, available);
    return EventWords.seats(taken, named - taken, available, reader);
  }
}
