package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import io.rostrum.workflows.text.EmailAddress;
import io.rostrum.workflows.text.Invisible;
import io.rostrum.workflows.text.OneLine;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What somebody typed into a form, as it came: any field can be missing, of another type or too
 * long. Reading one never throws.
 */
public record FormFields(Map<String, Object> values) {
  /** More than any plan has seats for; what is shown of them has to fit into a message. */
  private static final int MOST_PEOPLE = 500;

  /**
   * @param variable the process variable that the form wrote, whatever it is
   */
  public static FormFields of(Object variable) {
    return new FormFields(asMap(variable));
  }

  /** The field as one line of text; empty when it is missing or not a text. */
  public String line(String field) {
    return values.get(field) instanceof String text ? OneLine.of(text) : "";
  }

  /** The field as an e-mail address, unchecked; empty when it is missing or not a text. */
  public String address(String field) {
    return values.get(field) instanceof String text ? EmailAddress.typed(text) : "";
  }

  /** Whether the field holds something that is no text. */
  public boolean isNoText(String field) {
    return values.get(field) != null && !(values.get(field) instanceof String);
  }

  /**
   * The field as text that may have several lines, without other control characters and what nobody
   * sees.
   */
  public String text(String field) {
    return values.get(field) instanceof String text
        ? Invisible.removedFrom(text.replaceAll("\\R", "\n"))
            .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
            .strip()
        : "";
  }

  /** The field as a whole number; empty when it is missing, fractional or not a number. */
  public OptionalInt wholeNumber(String field) {
    if (values.get(field) instanceof Number number
        && number.doubleValue() == Math.rint(number.doubleValue())
        && Math.abs(number.doubleValue()) <= Integer.MAX_VALUE) {
      return OptionalInt.of(number.intValue());
    }
    return OptionalInt.empty();
  }

  /** The texts of a list, each as one line, without those left empty. */
  public List<String> lines(String field) {
    if (!(values.get(field) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream()
        .filter(String.class::isInstance)
        .map(text -> OneLine.of((String) text))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether a box is ticked. */
  public boolean isTicked(String field) {
    return Boolean.TRUE.equals(values.get(field));
  }

  /** The people of a list in the order they were typed, without rows left wholly empty. */
  public List<RequestedPresenter> presenters(String field) {
    if (!(values.get(field) instanceof List<?> rows)) {
      return List.of();
    }
    return rows.stream()
        .map(FormFields::of)
        .map(row -> new RequestedPresenter(row.line("name"), row.address("email")))
        .filter(presenter -> !(presenter.name().isEmpty() && presenter.email().isEmpty()))
        .limit(MOST_PEOPLE)
        .toList();
  }

  /** Some of the fields as a process variable: nothing else stays from one round to the next. */
  public Map<String, Object> only(Set<String> known) {
    var kept = new HashMap<>(values);
    kept.keySet().retainAll(known);
    return kept;
  }

  private static Map<String, Object> asMap(Object value) {
    var result = new HashMap<String, Object>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, field) -> result.put(String.valueOf(key), field));
    }
    return Collections.unmodifiableMap(result);
  }
}
