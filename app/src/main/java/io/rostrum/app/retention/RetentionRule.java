package io.rostrum.app.retention;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which rows of a table are not kept.
 *
 * @param table which is {@code t} in the condition
 * @param key the columns of its primary key
 * @param age the setting that says for how long they are kept
 * @param condition in SQL, with one parameter: the moment before which something was over
 */
record RetentionRule(
    String table, List<String> key, Function<RetentionSettings, Duration> age, String condition) {

  /**
   * Finds some rows that can go. Those that another instance is about to delete are passed over.
   */
  String find(int most) {
    return "select %s from %s t where %s fetch first %d rows only for update skip locked"
        .formatted(columns(", "), table, condition, most);
  }

  /** Deletes one row. */
  String delete() {
    return "delete from %s where %s = ?".formatted(table, columns(" = ? and "));
  }

  private String columns(String gap) {
    return key.stream().collect(Collectors.joining(gap));
  }
}
