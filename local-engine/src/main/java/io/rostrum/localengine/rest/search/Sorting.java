package io.rostrum.localengine.rest.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.localengine.rest.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what a search is sorted: first by what it says, missing values last, then by the key. */
record Sorting(List<Term> terms) {

  /** One of the things it is sorted by. */
  record Term(String sql, boolean isDescending) {
    String order(boolean isReversed) {
      return sql + (isDescending == isReversed ? " asc" : " desc");
    }

    String beyond(boolean isReversed) {
      return sql + (isDescending == isReversed ? " > ?" : " < ?");
    }
  }

  static Sorting read(View view, JsonNode sort) {
    List<Term> terms = new ArrayList<>();
    for (JsonNode wish : sort) {
      String sql = column(view, wish.path("field").asText()).sql();
      boolean isDescending = isDescending(wish.path("order"));
      terms.add(new Term("(" + sql + " is null)", false));
      terms.add(new Term(sql, isDescending));
    }
    terms.add(new Term("t." + view.key(), false));
    return new Sorting(terms);
  }

  private static Column column(View view, String field) {
    return view.columns().stream()
        .filter(column -> column.isSorted() && column.name().equals(field))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "Unexpected value '%s' for enum field 'sort.field'. Use any of the following values: %s"
                        .formatted(field, sortable(view))));
  }

  private static List<String> sortable(View view) {
    return view.columns().stream().filter(Column::isSorted).map(Column::name).toList();
  }

  private static boolean isDescending(JsonNode order) {
    return switch (order.asText("").toUpperCase(Locale.ROOT)) {
      case "DESC" -> true;
      case "ASC", "", "NULL" -> false;
      default ->
          throw Problem.badRequest(
              "Unexpected value '%s' for enum field 'sort.order'. Use any of the following values: [ASC, DESC]"
                  .formatted(order.asText()));
    };
  }

  String columns() {
    return terms.stream().map(Term::sql).collect(Collectors.joining(", "));
  }

  String order(boolean isReversed) {
    return terms.stream().map(term -> term.order(isReversed)).collect(Collectors.joining(", "));
  }

  /** All that come behind a row, or before it. */
  Condition beyond(List<Object> row, boolean isReversed) {
    List<Condition> alternatives = new ArrayList<>();
    Condition same = Condition.NONE;
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      // A missing value is equal to a missing one; the term before it has said which come first.
      if (row.get(i) != Cursor.MISSING) {
        alternatives.add(same.and(Condition.of(term.beyond(isReversed), row.get(i))));
        same = same.and(Condition.of(term.sql() + " = ?", row.get(i)));
      }
    }
    return Condition.any(alternatives);
  }
}
