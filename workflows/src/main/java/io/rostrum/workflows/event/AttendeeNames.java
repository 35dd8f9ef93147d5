package io.rostrum.workflows.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the attendees of a webinar see one another, as its organizer decides (R3). In a meeting
 * everybody is seen by name, and organizer and presenters always see full names.
 */
public enum AttendeeNames {
  INITIALS,
  FULL;

  /** The word that forms and process variables use, for example {@code initials}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AttendeeNames> ofCode(String code) {
    return Stream.of(values()).filter(names -> names.code().equals(code)).findFirst();
  }
}
