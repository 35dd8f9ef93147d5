package io.rostrum.localengine.rest.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rostrum.localengine.rest.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table as the API shows it: which fields there are, what they can be searched for and sorted by.
 *
 * @param key of the table, which decides the order where nothing else does
 * @param subqueries of the filters that one and the same row of another table has to meet
 * @param hasOr whether a filter may hold alternatives
 */
public record View(
    String table,
    String key,
    List<Column> columns,
    Map<String, Filter> filters,
    Map<String, String> subqueries,
    boolean hasOr) {
  private static final Set<String> PARTS = Set.of("filter", "sort", "page");

  public static View of(String table, String key, Column... columns) {
    Map<String, Filter> filters = new HashMap<>();
    for (Column column : columns) {
      if (column.use() != Column.Use.NOT) {
        filters.put(column.name(), new ColumnFilter(column));
      }
    }
    return new View(table, key, List.of(columns), filters, Map.of(), false);
  }

  /** With a field that can be searched for and is no column. */
  public View searchedBy(String name, Filter filter) {
    Map<String, Filter> more = new HashMap<>(filters);
    more.put(name, filter);
    return new View(table, key, columns, more, subqueries, hasOr);
  }

  /**
   * With fields that can be searched for and are of another table, in a row of which all have to
   * hold.
   *
   * @param subquery in which their conditions replace {@code %s}
   */
  public View searchedWithin(String subquery, Column... fields) {
    View view = this;
    Map<String, String> more = new HashMap<>(subqueries);
    for (Column field : fields) {
      view = view.searchedBy(field.name(), Filter.on(field));
      more.put(field.name(), subquery);
    }
    return new View(table, key, columns, view.filters, more, hasOr);
  }

  public View withOr() {
    return new View(table, key, columns, filters, subqueries, true);
  }

  /**
   * What a search asks for, with how much there is.
   *
   * @param request with filter, sort and page
   * @param restriction what there is for who asks
   * @throws Problem if the request cannot be understood
   */
  public ObjectNode search(JdbcTemplate tables, JsonNode request, Condition restriction) {
    request
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!PARTS.contains(name)) {
                throw Problem.badRequest("Request property [%s] cannot be parsed".formatted(name));
              }
            });
    Condition condition = condition(request.path("filter")).and(restriction);
    Sorting sorting = Sorting.read(this, request.path("sort"));
    Page page = Page.read(request.path("page"), sorting);
    List<Page.Row> rows = page.rows(tables, this, condition);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("items", items(tables, rows.stream().map(Page.Row::key).toList()));
    answer.set("page", Page.described(count(tables, condition), rows));
    return answer;
  }

  /** The one with a key, if who asks may see it. */
  public Optional<ObjectNode> get(JdbcTemplate tables, Object keyValue, Condition restriction) {
    Condition condition = Condition.of("t." + key + " = ?", keyValue).and(restriction);
    return all(tables, condition, "t." + key).stream().findFirst();
  }

  /** All that meet a condition. */
  public List<ObjectNode> all(JdbcTemplate tables, Condition condition, String order) {
    String sql =
        "select %s from %s t where %s order by %s"
            .formatted(shown(), table, condition.sql(), order);
    return tables.query(sql, this::item, condition.arguments().toArray());
  }

  public long count(JdbcTemplate tables, Condition condition) {
    String sql = "select count(*) from %s t where %s".formatted(table, condition.sql());
    return Optional.ofNullable(
            tables.queryForObject(sql, Long.class, condition.arguments().toArray()))
        .orElseThrow();
  }

  /** What a filter means; one that says nothing means everything. */
  public Condition condition(JsonNode filter) {
    return condition(filter, "filter");
  }

  private Condition condition(JsonNode filter, String path) {
    if (!filter.isObject() && !filter.isMissingNode() && !filter.isNull()) {
      throw Problem.badRequest("Request property [%s] has to be an object".formatted(path));
    }
    List<Condition> conditions = new ArrayList<>();
    Map<String, List<Condition>> elsewhere = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : filter.properties()) {
      String name = path + "." + entry.getKey();
      boolean isOr = hasOr && entry.getKey().equals("$or");
      if (!isOr && !filters.containsKey(entry.getKey())) {
        throw Problem.badRequest("Request property [%s] cannot be parsed".formatted(name));
      }
      if (ColumnFilter.isSaid(entry.getValue())) {
        List<Condition> together =
            Optional.ofNullable(subqueries.get(entry.getKey()))
                .map(subquery -> elsewhere.computeIfAbsent(subquery, none -> new ArrayList<>()))
                .orElse(conditions);
        together.add(
            isOr
                ? alternatives(entry.getValue(), name)
                : filters.get(entry.getKey()).condition(entry.getValue(), name));
      }
    }
    elsewhere.forEach(
        (subquery, together) -> conditions.add(Condition.all(together).within(subquery)));
    return Condition.all(conditions);
  }

  private Condition alternatives(JsonNode filters, String path) {
    List<Condition> conditions = new ArrayList<>();
    filters.forEach(filter -> conditions.add(condition(filter, path)));
    return Condition.any(conditions);
  }

  // Columns that look something up are read for the rows of a page only, not for all that are
  // sorted.
  private ArrayNode items(JdbcTemplate tables, List<Object> keys) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    if (keys.isEmpty()) {
      return items;
    }
    Map<Object, ObjectNode> byKey = new LinkedHashMap<>();
    tables.query(
        "select t.%s, %s from %s t where t.%s = any(?)".formatted(key, shown(), table, key),
        row -> {
          byKey.put(row.getObject(1), item(row, 0));
        },
        (Object) keys.toArray());
    keys.stream().map(byKey::get).filter(item -> item != null).forEach(items::add);
    return items;
  }

  private String shown() {
    return columns.stream()
        .filter(Column::isShown)
        .map(column -> "%s as \"%s\"".formatted(column.sql(), column.name()))
        .collect(Collectors.joining(", "));
  }

  private ObjectNode item(ResultSet row, int number) throws SQLException {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    for (Column column : columns) {
      if (column.isShown()) {
        Object stored = row.getObject(column.name());
        item.set(
            column.name(),
            stored == null ? JsonNodeFactory.instance.nullNode() : column.kind().json(stored));
      }
    }
    return item;
  }
}
