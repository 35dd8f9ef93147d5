package io.rostrum.workflows.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two kinds of event. Only a webinar has people who merely watch. */
public enum EventType {
  WEBINAR,
  MEETING;

  /** The word that forms, decisions and process variables use, for example {@code webinar}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EventType> ofCode(String code) {
    return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
