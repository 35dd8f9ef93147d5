package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.event.EventType;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an organizer typed into the form <em>Schedule an event</em>, as it came: any field can be
 * missing, of another type or too long. Reading one never throws.
 */
public record EventRequest(FormFields fields) {
  /** The fields of the form; {@code presenters} is a list of {@code name} and {@code email}. */
  public static final Set<String> FIELDS =
      Set.of(
          "organizer",
          "title",
          "type",
          "startsAt",
          "timeZone",
          "durationMinutes",
          "description",
          "language",
          "attendeeNames",
          "presenters");

  /**
   * @param request the process variable {@code request}, whatever it is
   */
  public static EventRequest of(Object request) {
    return new EventRequest(FormFields.of(request));
  }

  /** The field as one line of text; empty when it is missing or not a text. */
  public String line(String field) {
    return fields.line(known(field));
  }

  /** Whether the field holds something that is no text. */
  public boolean isNoText(String field) {
    return fields.isNoText(known(field));
  }

  /** The field as text that may have several lines. */
  public String text(String field) {
    return fields.text(known(field));
  }

  /** The field as a whole number; empty when it is missing, fractional or not a number. */
  public OptionalInt wholeNumber(String field) {
    return fields.wholeNumber(known(field));
  }

  /** What kind of event is asked for; a webinar while that cannot be read. */
  public EventType type() {
    return EventType.ofCode(line("type")).orElse(EventType.WEBINAR);
  }

  /** The presenters in the order they were typed; rows left wholly empty are not among them. */
  public List<RequestedPresenter> presenters() {
    return fields.presenters("presenters");
  }

  /** What the form knows of it, as a process variable. */
  public Map<String, Object> asVariable() {
    return fields.only(FIELDS);
  }

  private static String known(String field) {
    if (!FIELDS.contains(field)) {
      throw new IllegalArgumentException("The form has no field " + field);
    }
    return field;
  }

  /** Somebody an organizer wants to present; neither name nor address has been checked. */
  public record RequestedPresenter(String name, String email) {}
}
