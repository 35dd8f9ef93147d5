package io.rostrum.localengine.rest.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rostrum.localengine.rest.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A place in a sorted list: what the row there is sorted by, as text that says nothing. */
final class Cursor {
  /** Stands for a value that a row does not have. */
  static final Object MISSING = new Object();

  private static final JsonMapper MAPPER = new JsonMapper();

  private Cursor() {}

  static String write(List<Object> row) {
    try {
      List<Object> values = new ArrayList<>();
      row.forEach(value -> values.add(value == MISSING ? null : value));
      return Base64.getEncoder().encodeToString(MAPPER.writeValueAsBytes(values));
    } catch (IOException e) {
      throw new IllegalStateException("Numbers and texts can always be written", e);
    }
  }

  static List<Object> read(String cursor, int size) {
    try {
      JsonNode values = MAPPER.readTree(Base64.getDecoder().decode(cursor));
      if (!values.isArray() || values.size() != size) {
        throw unknown(cursor);
      }
      List<Object> row = new ArrayList<>();
      values.forEach(value -> row.add(value(value)));
      return row;
    } catch (IOException | IllegalArgumentException e) {
      throw unknown(cursor);
    }
  }

  private static Object value(JsonNode value) {
    if (value.isNull()) {
      return MISSING;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isIntegralNumber() ? (Object) value.longValue() : value.asText();
  }

  private static Problem unknown(String cursor) {
    return Problem.invalid(
        "The cursor '%s' is none of a search that is sorted like this one".formatted(cursor));
  }
}
