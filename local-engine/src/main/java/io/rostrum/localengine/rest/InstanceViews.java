package io.rostrum.localengine.rest;

import io.rostrum.localengine.rest.search.Column;
import io.rostrum.localengine.rest.search.Filter;
import io.rostrum.localengine.rest.search.View;

/** What ran, and runs. */
final class InstanceViews {
  static final View PROCESS_INSTANCES =
      View.of(
              "process_instance",
              "process_instance_key",
              Column.text("processDefinitionId", "t.process_definition_id").sorted(),
              Column.text("processDefinitionName", Fields.DEFINITION_NAME).sorted(),
              Column.number("processDefinitionVersion", "t.version").sorted(),
              Column.text(
                      "processDefinitionVersionTag",
                      "(select d.version_tag from process_definition d where d.process_definition_key = t.process_definition_key)")
                  .sorted(),
              Column.date("startDate", "t.start_date").sorted(),
              Column.date("endDate", "t.end_date").sorted(),
              Column.text("state", "t.state").of(Fields.STATES).sorted(),
              Fields.hasIncident("process_instance_key").sorted(),
              Fields.tenant().sorted(),
              Column.key("processInstanceKey", "t.process_instance_key").sorted(),
              Column.key("processDefinitionKey", "t.process_definition_key").sorted(),
              Column.key("parentProcessInstanceKey", "t.parent_process_instance_key").sorted(),
              Column.key("parentElementInstanceKey", "t.parent_element_instance_key").sorted(),
              Column.key("rootProcessInstanceKey", "t.root_process_instance_key").unsearched(),
              Column.json("tags", "t.tags"),
              // Keys of business are new in 8.9, and this engine has none.
              Column.text("businessId", "cast(null as varchar)").sorted())
          .searchedBy("tags", Fields.tags())
          .searchedBy("variables", Fields.variables("process_instance_key", "process_instance_key"))
          .searchedBy(
              "errorMessage",
              Filter.on(Column.text("errorMessage", "i.error_message"))
                  .within(
                      "t.process_instance_key in (select i.process_instance_key from incident i where i.state = 'ACTIVE' and %s)"))
          .searchedWithin(
              "t.process_instance_key in (select x.process_instance_key from element_instance x where %s)",
              Column.text("elementId", "x.element_id"),
              Column.text("elementInstanceState", "x.state").of(Fields.STATES),
              Column.flag(
                  "hasElementInstanceIncident",
                  "(x.element_instance_key in (select h.held_up_key from incident_path h))"))
          .withOr();

  static final View ELEMENT_INSTANCES =
      View.of(
          "element_instance",
          "element_instance_key",
          Column.text("processDefinitionId", "t.process_definition_id").plain().sorted(),
          Column.date("startDate", "t.start_date").sorted(),
          Column.date("endDate", "t.end_date").sorted(),
          Column.text("elementId", "t.element_id").plain().sorted(),
          Column.text("elementName", Fields.ELEMENT_NAME).plain().sorted(),
          Column.text("type", "t.type").plain().sorted(),
          Column.text("state", "t.state").of(Fields.STATES).sorted(),
          Fields.hasIncident("element_instance_key"),
          Fields.tenant().plain().sorted(),
          Column.key("elementInstanceKey", "t.element_instance_key").plain().sorted(),
          Column.key("processInstanceKey", "t.process_instance_key").plain().sorted(),
          Fields.root(),
          Column.key("processDefinitionKey", "t.process_definition_key").plain().sorted(),
          Column.key(
                  "incidentKey",
                  "(select max(i.incident_key) from incident i where i.element_instance_key = t.element_instance_key and i.state = 'ACTIVE')")
              .plain()
              .sorted(),
          Column.key("elementInstanceScopeKey", "t.scope_key").plain().hidden());

  static final View VARIABLES = variables(true);

  /** With values of any length. */
  static final View WHOLE_VARIABLES = variables(false);

  static final View INCIDENTS =
      View.of(
          "incident",
          "incident_key",
          Column.text("processDefinitionId", "t.process_definition_id").sorted(),
          Column.text("errorType", "t.error_type").sorted(),
          Column.text("errorMessage", "t.error_message"),
          Column.text("elementId", "t.element_id").sorted(),
          Column.date("creationTime", "t.creation_time").sorted(),
          Column.text("state", "t.state")
              .of("ACTIVE", "MIGRATED", "PENDING", "RESOLVED", "UNKNOWN")
              .sorted(),
          Fields.tenant().sorted(),
          Column.key("incidentKey", "t.incident_key").sorted(),
          Column.key("processDefinitionKey", "t.process_definition_key").sorted(),
          Column.key("processInstanceKey", "t.process_instance_key").sorted(),
          Fields.root(),
          Column.key("elementInstanceKey", "t.element_instance_key").sorted(),
          Column.key("jobKey", "t.job_key").sorted());

  private InstanceViews() {}

  private static View variables(boolean isShort) {
    String value = isShort ? "t.preview" : "coalesce(t.whole, t.preview)";
    return View.of(
            "variable",
            "variable_key",
            Column.text("name", "t.name").sorted(),
            Column.text("value", value).unsearched(),
            Fields.tenant().plain().sorted(),
            Column.flag("isTruncated", isShort ? "(t.whole is not null)" : "false"),
            Column.key("variableKey", "t.variable_key").sorted(),
            Column.key("scopeKey", "t.scope_key").sorted(),
            Column.key("processInstanceKey", "t.process_instance_key").sorted(),
            Fields.root())
        .searchedBy("value", Filter.on(Column.text("value", "coalesce(t.whole, t.preview)")));
  }
}
