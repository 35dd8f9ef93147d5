package io.rostrum.workflows.scheduling;

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
    String description,
    List<String> presenters,
    String seats,
    String longestDuration,
    List<ShownProblem> problems,
    int problemCount) {

  /** A problem as shown: the field's name and the sentence. */
  public record ShownProblem(String field, String message) {}

  static DraftView of(EventDraft draft, EventLimits limits, Language reader) {
    var words = reader.words("io.rostrum.workflows.scheduling.draft");
    String when =
        draft
            .startsAt()
            .map(start -> PeopleTime.dateAndTime(start, draft.timeZone(), reader))
            .orElse("");
    List<String> presenters =
        draft.presenters().stream()
            .map(presenter -> presenter.name() + " (" + presenter.email() + ")")
            .toList();
    List<ShownProblem> problems =
        draft.problems().stream()
            .map(problem -> new ShownProblem(problem.fieldName(reader), problem.sentence(reader)))
            .toList();
    return new DraftView(
        orDash(draft.title()),
        words.getString("type." + draft.type().code()),
        orDash(when),
        PeopleTime.duration(Duration.ofMinutes(draft.durationMinutes())),
        draft.language().locale().getDisplayLanguage(reader.locale()),
        orDash(draft.description()),
        presenters.isEmpty() ? List.of(orDash("")) : presenters,
        words.getString("seats").formatted(presenters.size(), limits.presenterSeats()),
        PeopleTime.duration(Duration.ofMinutes(limits.longestDurationMinutes())),
        problems,
        problems.size());
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
