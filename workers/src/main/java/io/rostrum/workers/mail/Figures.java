package io.rostrum.workers.mail;

import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An event's statistics as the mails show them, in the reader's language and zone. */
final class Figures {

  private Figures() {}

  static Map<String, Object> of(EventStatistics figures, Recipient reader) {
    return Map.of(
        "planned", span(figures.plannedStart(), figures.plannedEnd(), reader),
        "actual", span(figures.actualStart(), figures.actualEnd(), reader),
        "lasted", PeopleTime.duration(Duration.between(figures.actualStart(), figures.actualEnd())),
        "attendees", figures.attendees(),
        "peak", figures.peak(),
        "peakAt", figures.peakAt().map(at -> PeopleTime.time(at, reader.zone())).orElse(""),
        "averageStay", PeopleTime.duration(figures.averageStay()),
        "medianStay", PeopleTime.duration(figures.medianStay()),
        "presentersPresent", figures.presentersPresent());
  }

  private static String span(Instant from, Instant to, Recipient reader) {
    return PeopleTime.span(from, to, reader.zone(), reader.language());
  }
}
