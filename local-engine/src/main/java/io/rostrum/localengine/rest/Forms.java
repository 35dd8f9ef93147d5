package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rostrum.localengine.rest.search.Column;
import io.rostrum.localengine.rest.search.Condition;
import io.rostrum.localengine.rest.search.View;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forms of tasks and of starts. */
record Forms(JdbcTemplate tables) {
  private static final View VIEW =
      View.of(
          "form",
          "form_key",
          Fields.tenant(),
          Column.text("formId", "t.form_id"),
          Column.text("schema", "t.content"),
          Column.number("version", "t.version"),
          Column.key("formKey", "t.form_key"));

  /** SQL for the form that a process d begins with. Unchanged forms are not deployed again. */
  private static final String START_FORM =
      "t.form_key = (select f.form_key from form f, process_definition d where d.process_definition_key = ? and f.form_id = d.start_form_id and (d.start_form_binding <> 'deployment' or f.deployment_key <= d.deployment_key) order by f.version desc fetch first row only)";

  Optional<ObjectNode> byKey(long key) {
    return VIEW.get(tables, key, Condition.NONE);
  }

  /** The form that a process begins with. */
  Optional<ObjectNode> ofStart(long processDefinitionKey) {
    return VIEW.all(tables, Condition.of(START_FORM, processDefinitionKey), "t.form_key").stream()
        .findFirst();
  }
}
