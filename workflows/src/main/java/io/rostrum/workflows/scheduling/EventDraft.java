package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A request after it was checked: what could be read of it, and everything that is wrong with it.
 *
 * @param startsAt empty when the date and time could not be read
 * @param durationMinutes 0 when it could not be read
 */
public record EventDraft(
    String title,
    EventType type,
    Optional<Instant> startsAt,
    ZoneId timeZone,
    int durationMinutes,
    String description,
    Language language,
    AttendeeNames attendeeNames,
    List<RequestedPresenter> presenters,
    List<Problem> problems) {

  public EventDraft {
    presenters = List.copyOf(presenters);
    problems = List.copyOf(problems);
  }

  /**
   * What is to be scheduled.
   *
   * @throws java.util.NoSuchElementException if the draft has problems
   */
  EventDetails details() {
    return new EventDetails(
        title,
        type,
        startsAt.filter(start -> isReady()).orElseThrow(),
        Duration.ofMinutes(durationMinutes),
        timeZone,
        description,
        language,
        attendeeNames);
  }

  /** Whether the event can be scheduled as it is. */
  public boolean isReady() {
    return problems.isEmpty();
  }
}
