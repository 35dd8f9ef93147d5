package io.rostrum.workers.mail;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An event's statistics as the mails show them, in the event's zone. */
final class Figures {

  private Figures() {}

  static Map<String, Object> of(Event event, EventStatistics figures) {
    return Map.of(
        "planned", span(event, figures.plannedStart(), figures.plannedEnd()),
        "actual", span(event, figures.actualStart(), figures.actualEnd()),
        "lasted", PeopleTime.duration(Duration.between(figures.actualStart(), figures.actualEnd())),
        "attendees", figures.attendees(),
        "peak", figures.peak(),
        "peakAt", figures.peakAt().map(at -> PeopleTime.time(at, event.timeZone())).orElse(""),
        "averageStay", PeopleTime.duration(figures.averageStay()),
        "medianStay", PeopleTime.duration(figures.medianStay()),
        "presentersPresent", figures.presentersPresent());
  }

  private static String span(Event event, Instant from, Instant to) {
    return PeopleTime.time(from, event.timeZone()) + "–" + PeopleTime.time(to, event.timeZone());
  }
}
