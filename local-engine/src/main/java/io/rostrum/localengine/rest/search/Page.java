package io.rostrum.localengine.rest.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rostrum.localengine.rest.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which part of what was found is asked for.
 *
 * @param beyond what comes after, or before, the cursor
 * @param isReversed whether it is what comes before
 */
record Page(Sorting sorting, int from, int limit, Condition beyond, boolean isReversed) {
  private static final int LIMIT = 100;
  private static final int HIGHEST_LIMIT = 10_000;
  private static final Set<String> PARTS = Set.of("from", "limit", "after", "before");

  /**
   * A row's place in the list.
   *
   * @param values what it is sorted by, of which the last is its key
   */
  record Row(List<Object> values) {
    Object key() {
      return values.getLast();
    }
  }

  static Page read(JsonNode page, Sorting sorting) {
    for (Iterator<String> names = page.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!PARTS.contains(name)) {
        throw Problem.badRequest("Request property [page.%s] cannot be parsed".formatted(name));
      }
    }
    JsonNode after = page.path("after");
    JsonNode before = page.path("before");
    if (isGiven(after) && isGiven(before)) {
      throw Problem.invalid("Both after and before cannot be set at the same time");
    }
    boolean isReversed = isGiven(before);
    JsonNode cursor = isReversed ? before : after;
    if (isGiven(cursor) && isGiven(page.path("from"))) {
      throw Problem.invalid("Both from and a cursor cannot be set at the same time");
    }
    Condition beyond =
        isGiven(cursor)
            ? sorting.beyond(Cursor.read(cursor.asText(), sorting.terms().size()), isReversed)
            : Condition.NONE;
    int limit = number(page, "limit", LIMIT, HIGHEST_LIMIT);
    return new Page(sorting, number(page, "from", 0, Integer.MAX_VALUE), limit, beyond, isReversed);
  }

  private static boolean isGiven(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static int number(JsonNode page, String name, int usual, int most) {
    JsonNode value = page.path(name);
    if (!isGiven(value)) {
      return usual;
    }
    if (!value.canConvertToInt() || value.intValue() < 0 || value.intValue() > most) {
      throw Problem.invalid(
          "The value for page.%s is '%s' but must be a whole number from 0 to %d"
              .formatted(name, value.asText(), most));
    }
    return value.intValue();
  }

  List<Row> rows(JdbcTemplate tables, View view, Condition condition) {
    Condition wanted = condition.and(beyond);
    String sql =
        "select %s from %s t where %s order by %s offset %d rows fetch next %d rows only"
            .formatted(
                sorting.columns(),
                view.table(),
                wanted.sql(),
                sorting.order(isReversed),
                from,
                limit);
    List<Row> rows = tables.query(sql, this::row, wanted.arguments().toArray());
    return isReversed ? rows.reversed() : rows;
  }

  private Row row(ResultSet result, int number) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= sorting.terms().size(); i++) {
      Object value = result.getObject(i);
      values.add(value == null ? Cursor.MISSING : value);
    }
    return new Row(values);
  }

  static ObjectNode described(long total, List<Row> rows) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("totalItems", total);
    page.put("hasMoreTotalItems", false);
    if (rows.isEmpty()) {
      page.putNull("startCursor");
      page.putNull("endCursor");
    } else {
      page.put("startCursor", Cursor.write(rows.getFirst().values()));
      page.put("endCursor", Cursor.write(rows.getLast().values()));
    }
    return page;
  }
}
