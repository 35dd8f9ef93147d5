package io.rostrum.workflows.scheduling;

import static io.rostrum.workflows.scheduling.ProblemCode.START_DATE_UNKNOWN;
import static io.rostrum.workflows.scheduling.ProblemCode.START_MISSING;
import static io.rostrum.workflows.scheduling.ProblemCode.START_TIME_UNKNOWN;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the start of an event as forms write it, and tells a date from a time that is not. */
final class StartTime {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)");

  private StartTime() {}

  /** The date and time on the clocks of the event's zone; if there is none, why is a problem. */
  static Optional<LocalDateTime> read(String typed, List<Problem> problems) {
    Matcher parts = FORM.matcher(typed);
    if (!parts.matches()) {
      problems.add(Problem.of("startsAt", START_MISSING));
      return Optional.empty();
    }
    Optional<LocalDate> date = date(parts.group(1));
    Optional<LocalTime> time = time(parts.group(2));
    if (date.isEmpty()) {
      problems.add(Problem.of("startsAt", START_DATE_UNKNOWN, parts.group(1)));
    }
    if (time.isEmpty()) {
      problems.add(Problem.of("startsAt", START_TIME_UNKNOWN, parts.group(2)));
    }
    return date.flatMap(day -> time.map(day::atTime));
  }

  private static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed));
    } catch (DateTimeException notOnTheClock) {
      return Optional.empty();
    }
  }
}
