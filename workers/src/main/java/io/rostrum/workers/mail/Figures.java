package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An event's statistics as the mails show them, in the event's zone. */
final class Figures {

  private Figures() {}

  static Map<String, Object> of(Event event, EventStatistics figures, Language reader) {
    return Map.of(
        "planned", span(event, figures.plannedStart(), figures.plannedEnd(), reader),
        "actual", span(event, figures.actualStart(), figures.actualEnd(), reader),
        "lasted", PeopleTime.duration(Duration.between(figures.actualStart(), figures.actualEnd())),
        "attendees", figures.attendees(),
        "peak", figures.peak(),
        "peakAt", figures.peakAt().map(at -> PeopleTime.time(at, event.timeZone())).orElse(""),
        "averageStay", PeopleTime.duration(figures.averageStay()),
        "medianStay", PeopleTime.duration(figures.medianStay()),
        "presentersPresent", figures.presentersPresent());
  }

  private static String span(Event event, Instant from, Instant to, Language reader) {
    return PeopleTime.span(from, to, event.timeZone(), reader);
  }
}
