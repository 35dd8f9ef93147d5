package io.rostrum.localengine.rest.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.localengine.rest.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Variables by name and value, all of which have to be there.
 *
 * @param template SQL over the view's table with a subquery over variables v, whose condition
 *     replaces {@code %s}
 */
public record VariablesFilter(String template) implements Filter {
  /** What the index has of a value. */
  private static final int SEARCHED = 100;

  private static final ColumnFilter NAME = new ColumnFilter(Column.text("name", "v.name").plain());
  private static final ColumnFilter VALUE =
      new ColumnFilter(Column.text("value", "coalesce(v.whole, v.preview)"));

  @Override
  public Condition condition(JsonNode variables, String path) {
    if (!variables.isArray()) {
      throw Problem.badRequest("Request property [%s] has to be a list".formatted(path));
    }
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode variable : variables) {
      JsonNode name = variable.path("name");
      JsonNode value = variable.path("value");
      if (!name.isTextual() || value.isMissingNode() || value.isNull()) {
        throw Problem.invalid("Each of %s needs a name and a value".formatted(path));
      }
      Condition both =
          NAME.condition(name, path + ".name")
              .and(VALUE.condition(value, path + ".value"))
              .and(indexed(value));
      conditions.add(both.within(template));
    }
    return Condition.all(conditions);
  }

  private static Condition indexed(JsonNode value) {
    JsonNode exact = value.isTextual() ? value : value.path("$eq");
    if (!exact.isTextual()) {
      return Condition.NONE;
    }
    String text = exact.asText();
    return Condition.of("v.searched = ?", text.substring(0, Math.min(SEARCHED, text.length())));
  }
}
