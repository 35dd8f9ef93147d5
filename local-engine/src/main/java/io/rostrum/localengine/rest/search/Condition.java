package io.rostrum.localengine.rest.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A condition of SQL with its arguments. */
public record Condition(String sql, List<Object> arguments) {
  public static final Condition NONE = of("true");

  public static Condition of(String sql, Object... arguments) {
    return new Condition(sql, List.of(arguments));
  }

  public static Condition all(List<Condition> conditions) {
    return joined(conditions, " and ", NONE);
  }

  static Condition any(List<Condition> conditions) {
    return joined(conditions, " or ", of("false"));
  }

  private static Condition joined(List<Condition> conditions, String word, Condition none) {
    if (conditions.isEmpty()) {
      return none;
    }
    String sql =
        conditions.stream().map(Condition::sql).collect(Collectors.joining(word, "(", ")"));
    List<Object> arguments = new ArrayList<>();
    conditions.forEach(condition -> arguments.addAll(condition.arguments()));
    return new Condition(sql, arguments);
  }

  public Condition and(Condition other) {
    return all(List.of(this, other));
  }

  /** This within other SQL, for example a subquery; {@code %s} is where. */
  public Condition within(String template) {
    return new Condition(template.formatted(sql), arguments);
  }
}
