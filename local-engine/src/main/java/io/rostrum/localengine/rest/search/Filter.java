package io.rostrum.localengine.rest.search;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes a condition of what a request says about one field. */
@FunctionalInterface
public interface Filter {
  /**
   * @param path of the field in the request, for what is said about mistakes
   * @throws io.rostrum.localengine.rest.Problem if it cannot be understood
   */
  Condition condition(JsonNode value, String path);

  /** Compares a column by what it may be compared by. */
  static Filter on(Column column) {
    return new ColumnFilter(column);
  }

  /**
   * This within a subquery.
   *
   * @param template SQL in which the condition replaces {@code %s}
   */
  default Filter within(String template) {
    return (value, path) -> condition(value, path).within(template);
  }
}
