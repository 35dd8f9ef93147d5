package io.rostrum.localengine.rest.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.localengine.rest.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a column with a value, or by operators. */
record ColumnFilter(Column column) implements Filter {
  private static final Map<String, String> COMPARISONS =
      Map.of("$gt", ">", "$gte", ">=", "$lt", "<", "$lte", "<=");

  @Override
  public Condition condition(JsonNode value, String path) {
    if (!value.isObject()) {
      return Condition.of(column.sql() + " = ?", argument(value, path));
    }
    if (column.use() == Column.Use.PLAIN) {
      throw Problem.badRequest(
          "Request property [%s] cannot be parsed: it takes a value and no operators"
              .formatted(path));
    }
    List<Condition> conditions = new ArrayList<>();
    value
        .properties()
        .forEach(
            entry -> {
              if (isSaid(entry.getValue())) {
                conditions.add(
                    compare(entry.getKey(), entry.getValue(), path + "." + entry.getKey()));
              }
            });
    return Condition.all(conditions);
  }

  // Clients write the operators that they don't use as nothing, or as empty lists.
  static boolean isSaid(JsonNode value) {
    return !value.isNull() && !(value.isContainerNode() && value.isEmpty());
  }

  private Condition compare(String operator, JsonNode value, String path) {
    if (!column.kind().operators().contains(operator)) {
      throw Problem.badRequest(
          "Request property [%s] cannot be parsed: the operators are %s"
              .formatted(path, String.join(", ", new TreeSet<>(column.kind().operators()))));
    }
    String sql = column.sql();
    return switch (operator) {
      case "$eq" -> Condition.of(sql + " = ?", argument(value, path));
      case "$neq" -> Condition.of(sql + " is distinct from ?", argument(value, path));
      case "$exists" -> Condition.of(sql + (isTrue(value, path) ? " is not null" : " is null"));
      case "$in" -> in(sql + " in (%s)", value, path);
      case "$notIn" -> in("(" + sql + " is null or " + sql + " not in (%s))", value, path);
      case "$like" -> Condition.of(sql + " like ? escape '\\'", pattern(value.asText()));
      default -> Condition.of(sql + " " + COMPARISONS.get(operator) + " ?", argument(value, path));
    };
  }

  private static boolean isTrue(JsonNode value, String path) {
    return (Boolean) Kind.FLAG.argument(value, path);
  }

  private Condition in(String template, JsonNode values, String path) {
    if (!values.isArray()) {
      throw Problem.badRequest("Request property [%s] has to be a list".formatted(path));
    }
    List<Object> arguments = new ArrayList<>();
    values.forEach(value -> arguments.add(argument(value, path)));
    String marks = arguments.stream().map(argument -> "?").collect(Collectors.joining(", "));
    return new Condition(template.formatted(marks), arguments);
  }

  private Object argument(JsonNode value, String path) {
    Object argument = column.kind().argument(value, path);
    if (!column.values().isEmpty() && !column.values().contains(argument)) {
      throw Problem.badRequest(
          "Unexpected value '%s' for %s. Use any of the following values: %s"
              .formatted(argument, path, column.values()));
    }
    return argument;
  }

  // The API has * and ? with \ before those that stand for themselves; SQL has % and _.
  static String pattern(String like) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < like.length(); i++) {
      char c = like.charAt(i);
      boolean isEscaped = c == '\\' && i + 1 < like.length();
      if (isEscaped) {
        c = like.charAt(++i);
      }
      if (!isEscaped && (c == '*' || c == '?')) {
        pattern.append(c == '*' ? '%' : '_');
      } else if (c == '%' || c == '_' || c == '\\') {
        pattern.append('\\').append(c);
      } else {
        pattern.append(c);
      }
    }
    return pattern.toString();
  }
}
