package io.rostrum.acceptance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What somebody types into the form <i>Schedule an event</i>.
 *
 * @param startsAt to the minute, in the account's time zone unless another is chosen
 * @param timeZone how the form calls it
 */
record EventRequest(
    String title,
    String description,
    LocalDateTime startsAt,
    String timeZone,
    List<Presenter> presenters,
    String organizer) {
  /** Where the organizers' accounts are at home. */
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  static final String ACCOUNTS_ZONE = "My account's time zone";

  record Presenter(String name, String email) {}

  /** A webinar of demo's in a month, later than any test lets it become, which Ann presents. */
  static EventRequest of(String title) {
    return new EventRequest(
        title,
        "",
        LocalDate.now(ZONE).plusDays(30).atTime(10, 30),
        ACCOUNTS_ZONE,
        List.of(new Presenter("Ann", "ann@example.org")),
        "demo");
  }

  EventRequest about(String text) {
    return new EventRequest(title, text, startsAt, timeZone, presenters, organizer);
  }

  EventRequest startingAt(LocalDateTime other, String otherZone) {
    return new EventRequest(title, description, other, otherZone, presenters, organizer);
  }

  EventRequest presentedBy(Presenter... others) {
    return new EventRequest(title, description, startsAt, timeZone, List.of(others), organizer);
  }

  EventRequest organizedBy(String other) {
    return new EventRequest(title, description, startsAt, timeZone, presenters, other);
  }
}
