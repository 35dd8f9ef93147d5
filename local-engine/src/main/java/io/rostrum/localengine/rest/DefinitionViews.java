package io.rostrum.localengine.rest;

import io.rostrum.localengine.rest.search.Column;
import io.rostrum.localengine.rest.search.View;

/** What was deployed, and what was decided by it. */
final class DefinitionViews {
  static final View PROCESS_DEFINITIONS =
      View.of(
          "process_definition",
          "process_definition_key",
          Column.text("name", "t.name").sorted(),
          Column.text("resourceName", "t.resource_name").plain().sorted(),
          Column.number("version", "t.version").plain().sorted(),
          Column.text("versionTag", "t.version_tag").plain().sorted(),
          Column.text("processDefinitionId", "t.process_definition_id").sorted(),
          Fields.tenant().plain().sorted(),
          Column.key("processDefinitionKey", "t.process_definition_key").plain().sorted(),
          Column.flag("hasStartForm", "(t.start_form_id is not null)"),
          Column.text("state", "t.state").plain().of("ACTIVE", "DRAINING", "DELETED"),
          Column.flag(
                  "isLatestVersion",
                  "(t.version = (select max(o.version) from process_definition o where o.process_definition_id = t.process_definition_id))")
              .hidden());

  static final View DECISION_DEFINITIONS =
      View.of(
          "decision_definition",
          "decision_definition_key",
          Column.text("decisionDefinitionId", "t.decision_definition_id").plain().sorted(),
          Column.key("decisionDefinitionKey", "t.decision_definition_key").plain().sorted(),
          Column.text("decisionRequirementsId", "t.decision_requirements_id").plain().sorted(),
          Column.key("decisionRequirementsKey", "t.decision_requirements_key").plain().sorted(),
          Column.text("decisionRequirementsName", requirements("name")).plain().sorted(),
          Column.number("decisionRequirementsVersion", requirements("version")).plain().sorted(),
          Column.text("name", "t.name").plain().sorted(),
          Fields.tenant().plain().sorted(),
          Column.number("version", "t.version").plain().sorted(),
          Column.flag(
                  "isLatestVersion",
                  "(t.version = (select max(o.version) from decision_definition o where o.decision_definition_id = t.decision_definition_id))")
              .hidden());

  static final View DECISION_INSTANCES =
      View.of(
          "decision_instance",
          "decision_evaluation_instance_key",
          Column.text("decisionDefinitionId", "t.decision_definition_id").plain().sorted(),
          Column.key("decisionDefinitionKey", "t.decision_definition_key").sorted(),
          Column.text("decisionDefinitionName", "t.decision_definition_name").plain().sorted(),
          Column.text("decisionDefinitionType", "t.decision_definition_type").plain().sorted(),
          Column.number("decisionDefinitionVersion", "t.decision_definition_version")
              .plain()
              .sorted(),
          Column.text("decisionEvaluationInstanceKey", "t.decision_evaluation_instance_key")
              .sorted(),
          Column.key("decisionEvaluationKey", "t.decision_evaluation_key").plain().sorted(),
          Column.key("elementInstanceKey", "t.element_instance_key").sorted(),
          Column.date("evaluationDate", "t.evaluation_date").sorted(),
          Column.text("evaluationFailure", "t.evaluation_failure").plain().sorted(),
          Column.key("processDefinitionKey", "t.process_definition_key").plain().sorted(),
          Column.key("processInstanceKey", "t.process_instance_key").plain().sorted(),
          Column.text("result", "t.result").unsearched(),
          Column.key("rootDecisionDefinitionKey", "t.root_decision_definition_key").sorted(),
          Fields.root(),
          Column.key("decisionRequirementsKey", "t.decision_requirements_key").hidden(),
          Column.text("state", "t.state").of("EVALUATED", "FAILED").sorted(),
          Fields.tenant().plain().sorted());

  private DefinitionViews() {}

  private static String requirements(String column) {
    return "(select r.%s from decision_requirements r where r.decision_requirements_key = t.decision_requirements_key)"
        .formatted(column);
  }
}
