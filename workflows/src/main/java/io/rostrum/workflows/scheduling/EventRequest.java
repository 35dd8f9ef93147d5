package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.text.OneLine;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an organizer typed into the form <em>Schedule an event</em>, as it came: any field can be
 * missing, of another type or too long. Reading one never throws.
 */
public record EventRequest(Map<String, Object> fields) {
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
          "presenters");

  /**
   * @param request the process variable {@code request}, whatever it is
   */
  public static EventRequest of(Object request) {
    return new EventRequest(asMap(request));
  }

  /** The field as one line of text; empty when it is missing or not a text. */
  public String line(String field) {
    return line(fields, known(field));
  }

  /** The field as text that may have several lines. */
  public String text(String field) {
    return fields.get(known(field)) instanceof String text ? text.strip() : "";
  }

  /** The field as a whole number; empty when it is missing, fractional or not a number. */
  public OptionalInt wholeNumber(String field) {
    if (fields.get(known(field)) instanceof Number number
        && number.doubleValue() == Math.rint(number.doubleValue())
        && Math.abs(number.doubleValue()) <= Integer.MAX_VALUE) {
      return OptionalInt.of(number.intValue());
    }
    return OptionalInt.empty();
  }

  /** The presenters in the order they were typed; rows left wholly empty are not among them. */
  public List<RequestedPresenter> presenters() {
    if (!(fields.get("presenters") instanceof List<?> rows)) {
      return List.of();
    }
    return rows.stream()
        .map(EventRequest::asMap)
        .map(row -> new RequestedPresenter(line(row, "name"), line(row, "email")))
        .filter(presenter -> !(presenter.name().isEmpty() && presenter.email().isEmpty()))
        .toList();
  }

  private static String known(String field) {
    if (!FIELDS.contains(field)) {
      throw new IllegalArgumentException("The form has no field " + field);
    }
    return field;
  }

  private static String line(Map<String, Object> fields, String field) {
    return fields.get(field) instanceof String text ? OneLine.of(text) : "";
  }

  private static Map<String, Object> asMap(Object value) {
    var result = new HashMap<String, Object>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, field) -> result.put(String.valueOf(key), field));
    }
    return Collections.unmodifiableMap(result);
  }

  /** Somebody an organizer wants to present; neither name nor address has been checked. */
  public record RequestedPresenter(String name, String email) {}
}
