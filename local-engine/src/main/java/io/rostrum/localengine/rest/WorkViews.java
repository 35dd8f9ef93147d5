package io.rostrum.localengine.rest;

import io.rostrum.localengine.rest.search.Column;
import io.rostrum.localengine.rest.search.Filter;
import io.rostrum.localengine.rest.search.View;

/** What there is, or was, to do. */
final class WorkViews {
  static final View USER_TASKS =
      View.of(
              "user_task",
              "user_task_key",
              Column.text("name", Fields.ELEMENT_NAME).sorted(),
              Column.text("state", "t.state")
                  .of(
                      "CREATING",
                      "CREATED",
                      "ASSIGNING",
                      "UPDATING",
                      "COMPLETING",
                      "COMPLETED",
                      "CANCELING",
                      "CANCELED",
                      "FAILED"),
              Column.text("assignee", "t.assignee"),
              Column.text("elementId", "t.element_id").plain(),
              Column.json("candidateGroups", "t.candidate_groups"),
              Column.json("candidateUsers", "t.candidate_users"),
              Column.text("processDefinitionId", "t.process_definition_id").plain(),
              Column.date("creationDate", "t.creation_date").sorted(),
              Column.date("completionDate", "t.completion_date").sorted(),
              Column.date("followUpDate", "t.follow_up_date").sorted(),
              Column.date("dueDate", "t.due_date").sorted(),
              Fields.tenant(),
              Column.text("externalFormReference", "t.external_form").unsearched(),
              Column.number("processDefinitionVersion", "t.version").unsearched(),
              Column.json("customHeaders", "t.custom_headers"),
              Column.number("priority", "t.priority").sorted(),
              Column.key("userTaskKey", "t.user_task_key").plain(),
              Column.key("elementInstanceKey", "t.element_instance_key").plain(),
              Column.text("processName", Fields.DEFINITION_NAME).unsearched(),
              Column.key("processDefinitionKey", "t.process_definition_key").plain(),
              Column.key("processInstanceKey", "t.process_instance_key").plain(),
              Fields.root(),
              Column.key("formKey", "t.form_key").unsearched(),
              Column.json(
                  "tags",
                  "(select p.tags from process_instance p where p.process_instance_key = t.process_instance_key)"))
          .searchedBy("candidateGroup", candidates(true))
          .searchedBy("candidateUser", candidates(false))
          .searchedBy("tags", Fields.tags())
          .searchedBy(
              "processInstanceVariables", Fields.variables("process_instance_key", "scope_key"))
          .searchedBy("localVariables", Fields.variables("element_instance_key", "scope_key"));

  static final View TASK_COMPLETIONS =
      View.of(
          "user_task",
          "user_task_key",
          Column.text("auditLogKey", "cast(t.user_task_key as varchar)").sorted(),
          Column.text("entityKey", "cast(t.user_task_key as varchar)"),
          Column.text("entityType", "'USER_TASK'"),
          Column.text("operationType", "'COMPLETE'"),
          Column.text("actorId", "t.completed_by").sorted(),
          Column.text(
              "actorType", "case when t.completed_by is null then 'ANONYMOUS' else 'USER' end"),
          Column.date("timestamp", "t.completion_date").sorted(),
          Column.text("result", "'SUCCESS'"),
          Column.text("category", "'USER_TASKS'"),
          Fields.tenant(),
          Column.text("processDefinitionId", "t.process_definition_id"),
          Column.key("processDefinitionKey", "t.process_definition_key"),
          Column.key("processInstanceKey", "t.process_instance_key"),
          Fields.root(),
          Column.key("elementInstanceKey", "t.element_instance_key"),
          Column.key("userTaskKey", "t.user_task_key"),
          nothing("batchOperationKey"),
          nothing("batchOperationType"),
          nothing("agentElementId"),
          nothing("jobKey"),
          nothing("decisionRequirementsId"),
          nothing("decisionRequirementsKey"),
          nothing("decisionDefinitionId"),
          nothing("decisionDefinitionKey"),
          nothing("decisionEvaluationKey"),
          nothing("deploymentKey"),
          nothing("formKey"),
          nothing("resourceKey"),
          nothing("relatedEntityKey"),
          nothing("relatedEntityType"),
          nothing("entityDescription"));

  static final View JOBS =
      View.of(
          "job",
          "job_key",
          Column.json("customHeaders", "t.custom_headers"),
          Column.date("deadline", "t.deadline").sorted(),
          Column.text("deniedReason", "t.denied_reason").sorted(),
          Column.text("elementId", "t.element_id").sorted(),
          Column.key("elementInstanceKey", "t.element_instance_key").sorted(),
          Column.date("endTime", "t.end_time").sorted(),
          Column.text("errorCode", "t.error_code").sorted(),
          Column.text("errorMessage", "t.error_message").sorted(),
          Column.flag("hasFailedWithRetriesLeft", "t.has_failed").sorted(),
          Column.flag("isDenied", "t.is_denied").sorted(),
          Column.key("jobKey", "t.job_key").sorted(),
          Column.text("kind", "t.kind").sorted(),
          Column.text("listenerEventType", "t.listener_event").sorted(),
          Column.text("processDefinitionId", "t.process_definition_id").sorted(),
          Column.key("processDefinitionKey", "t.process_definition_key").sorted(),
          Column.key("processInstanceKey", "t.process_instance_key").sorted(),
          Fields.root(),
          Column.number("retries", "t.retries").sorted(),
          Column.text("state", "t.state").sorted(),
          Fields.tenant().sorted(),
          Column.text("type", "t.type").sorted(),
          Column.text("worker", "t.worker").sorted(),
          Column.date("creationTime", "t.creation_time"),
          Column.date("lastUpdateTime", "t.last_update_time"));

  private WorkViews() {}

  /** What only other kinds of entries have. */
  private static Column nothing(String name) {
    return Column.text(name, "cast(null as varchar)").unsearched();
  }

  private static Filter candidates(boolean areGroups) {
    return Filter.on(Column.text("candidate", "c.name"))
        .within(
            "t.user_task_key in (select c.user_task_key from candidate c where c.is_group = %s and %%s)"
                .formatted(areGroups));
  }
}
