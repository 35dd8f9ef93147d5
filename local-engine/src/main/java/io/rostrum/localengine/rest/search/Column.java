package io.rostrum.localengine.rest.search;

import java.util.List;

/**
 * A field of the API and where it comes from.
 *
 * @param sql over the view's table, which is called t
 * @param use how it can be searched for
 * @param values the only ones that there are; empty if there may be any
 */
public record Column(
    String name,
    Kind kind,
    String sql,
    Use use,
    boolean isShown,
    boolean isSorted,
    List<String> values) {

  /** How a field can be searched for. */
  public enum Use {
    NOT,
    /** By a value alone. */
    PLAIN,
    /** By a value or by operators. */
    OPERATORS
  }

  private static Column of(String name, Kind kind, String sql) {
    return new Column(name, kind, sql, Use.OPERATORS, true, false, List.of());
  }

  public static Column key(String name, String sql) {
    return of(name, Kind.KEY, sql);
  }

  public static Column text(String name, String sql) {
    return of(name, Kind.TEXT, sql);
  }

  public static Column number(String name, String sql) {
    return of(name, Kind.NUMBER, sql);
  }

  public static Column date(String name, String sql) {
    return of(name, Kind.DATE, sql);
  }

  public static Column flag(String name, String sql) {
    return of(name, Kind.FLAG, sql).plain();
  }

  public static Column json(String name, String sql) {
    return of(name, Kind.JSON, sql).unsearched();
  }

  /** Searched for by a value alone, without operators. */
  public Column plain() {
    return new Column(name, kind, sql, Use.PLAIN, isShown, isSorted, values);
  }

  public Column unsearched() {
    return new Column(name, kind, sql, Use.NOT, isShown, isSorted, values);
  }

  /** For searching and sorting only. */
  public Column hidden() {
    return new Column(name, kind, sql, use, false, isSorted, values);
  }

  public Column sorted() {
    return new Column(name, kind, sql, use, isShown, true, values);
  }

  /** With these values only. */
  public Column of(String... allowed) {
    return new Column(name, kind, sql, use, isShown, isSorted, List.of(allowed));
  }
}
