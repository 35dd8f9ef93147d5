package io.rostrum.workers.mail;

import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;

/** An event's statistics as the mails show them, in the reader's language and zone. */
final class Figures {

  private Figures() {}

  static Map<String, Object> of(EventStatistics figures, Recipient reader) {
    return Map.of(
        "planned", span(figures.plannedStart(), figures.plannedEnd(), reader),
        "actual", span(figures.actualStart(), figures.actualEnd(), reader),
        "lasted", exactly(Duration.between(figures.actualStart(), figures.actualEnd())),
        "attendees", figures.attendees(),
        "peak", figures.peak(),
        "peakAt", figures.peakAt().map(at -> PeopleTime.time(at, reader.zone())).orElse(""),
        "averageStay", exactly(figures.averageStay()),
        "medianStay", exactly(figures.medianStay()),
        "presentersPresent", figures.presentersPresent());
  }

  /** For example {@code 1 h 2 min 5 s}: to the second, as the figures are kept, rounded once. */
  static String exactly(Duration time) {
    Duration seconds = time.plusMillis(500);
    var parts = new StringJoiner(" ");
    add(parts, seconds.toHours(), "h");
    add(parts, seconds.toMinutesPart(), "min");
    add(parts, seconds.toSecondsPart(), "s");
    return parts.setEmptyValue("0 s").toString();
  }

  private static void add(StringJoiner parts, long number, String unit) {
    if (number > 0) {
      parts.add(number + " " + unit);
    }
  }

  private static String span(Instant from, Instant to, Recipient reader) {
    return PeopleTime.span(from, to, reader.zone(), reader.language());
  }
}
