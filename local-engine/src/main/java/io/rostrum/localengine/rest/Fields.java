package io.rostrum.localengine.rest;

import io.rostrum.localengine.rest.search.Column;
import io.rostrum.localengine.rest.search.Condition;
import io.rostrum.localengine.rest.search.Filter;
import io.rostrum.localengine.rest.search.VariablesFilter;
import java.util.ArrayList;
import java.util.List;

/** What several views show alike. */
final class Fields {
  static final String DEFINITION_NAME =
      "(select d.name from process_definition d where d.process_definition_key = t.process_definition_key)";
  static final String ELEMENT_NAME =
      "coalesce((select e.name from element e where e.process_definition_key = t.process_definition_key and e.element_id = t.element_id), t.element_id)";
  static final String ROOT =
      "(select p.root_process_instance_key from process_instance p where p.process_instance_key = t.process_instance_key)";
  static final String[] STATES = {"ACTIVE", "COMPLETED", "TERMINATED"};

  private Fields() {}

  /** There is one tenant. */
  static Column tenant() {
    return Column.text("tenantId", "'<default>'");
  }

  static Column root() {
    return Column.key("rootProcessInstanceKey", ROOT).unsearched();
  }

  /** Whether an incident stands in the way of what has the key. */
  static Column hasIncident(String key) {
    return Column.flag(
        "hasIncident", "(t.%s in (select h.held_up_key from incident_path h))".formatted(key));
  }

  /** All tags that are named have to be there. */
  static Filter tags() {
    return (tags, path) -> {
      if (!tags.isArray()) {
        throw Problem.badRequest("Request property [%s] has to be a list".formatted(path));
      }
      List<Condition> conditions = new ArrayList<>();
      tags.forEach(
          tag ->
              conditions.add(
                  Condition.of(
                      "t.process_instance_key in (select p.process_instance_key from process_instance p where locate(?, p.tags) > 0)",
                      tag.toString())));
      return Condition.all(conditions);
    };
  }

  /**
   * @param key of the view, which has to be among the variables' scopes
   * @param scope column of the variables that is meant by that
   */
  static Filter variables(String key, String scope) {
    return new VariablesFilter(
        "t." + key + " in (select v." + scope + " from variable v where %s)");
  }
}
