package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.rostrum.localengine.rest.search.Condition;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people have to do. */
record UserTasks(JdbcTemplate tables, Engine engine) {
  private static final int LONGEST_NAME = 1_000;

  void addTo(Router router) {
    router
        .post("/v2/user-tasks/search", Router.EVERYBODY, this::search)
        .get("/v2/user-tasks/{key}", Router.EVERYBODY, call -> Reply.json(task(call)))
        .get("/v2/user-tasks/{key}/form", Router.EVERYBODY, this::form)
        .post("/v2/user-tasks/{key}/audit-logs/search", Router.READERS, this::searchAuditLog)
        .post("/v2/user-tasks/{key}/assignment", Router.ACTORS, this::assign)
        .delete("/v2/user-tasks/{key}/assignee", Router.ACTORS, this::unassign)
        .post("/v2/user-tasks/{key}/completion", Router.ACTORS, this::complete)
        .patch("/v2/user-tasks/{key}", Router.ADMINS, this::update);
  }

  private Reply search(Call call) {
    return Reply.json(WorkViews.USER_TASKS.search(tables, call.body(), Condition.NONE));
  }

  ObjectNode task(Call call) {
    return WorkViews.USER_TASKS
        .get(tables, call.key(), Condition.NONE)
        .orElseThrow(() -> Problem.notFound("User task", call.key()));
  }

  private Reply form(Call call) {
    JsonNode key = task(call).path("formKey");
    if (key.isNull()) {
      return Reply.NO_CONTENT;
    }
    return new Forms(tables)
        .byKey(Long.parseLong(key.asText()))
        .map(Reply::json)
        .orElseThrow(() -> Problem.notFound("Form", key.asText()));
  }

  /** Of what was done to a task the engine keeps who completed it. */
  private Reply searchAuditLog(Call call) {
    task(call);
    Condition completed = Condition.of("t.state = 'COMPLETED' and t.user_task_key = ?", call.key());
    return Reply.json(WorkViews.TASK_COMPLETIONS.search(tables, call.body(), completed));
  }

  private Reply assign(Call call) {
    call.allowOnly("assignee", "allowOverride", "action");
    String assignee =
        call.text("assignee")
            .filter(name -> !name.isBlank())
            .orElseThrow(() -> Problem.invalid("No assignee provided"));
    if (assignee.length() > LONGEST_NAME) {
      throw Problem.invalid("No user's name has more than %d characters".formatted(LONGEST_NAME));
    }
    boolean isOverriding = call.body().path("allowOverride").asBoolean(true);
    UserTaskRecord command = command(call, isOverriding ? "assign" : "claim");
    return send(
        call,
        isOverriding ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM,
        command.setAssignee(assignee));
  }

  private Reply unassign(Call call) {
    return send(call, UserTaskIntent.ASSIGN, command(call, "unassign").setAssignee(""));
  }

  private Reply complete(Call call) {
    call.allowOnly("variables", "action");
    UserTaskRecord command = command(call, "complete").setVariables(Engine.variables(call.body()));
    WorkViews.USER_TASKS
        .get(tables, call.key(), Condition.NONE)
        .ifPresent(task -> Access.requireOwnTask(call.user(), task));
    return send(call, UserTaskIntent.COMPLETE, command);
  }

  private Reply update(Call call) {
    call.allowOnly("changeset", "action");
    UserTaskRecord command = command(call, "update");
    JsonNode changes = call.body().path("changeset");
    for (var change : changes.properties()) {
      JsonNode value = change.getValue();
      switch (change.getKey()) {
        case "dueDate" -> command.setDueDate(date(value, "dueDate")).setDueDateChanged();
        case "followUpDate" ->
            command.setFollowUpDate(date(value, "followUpDate")).setFollowUpDateChanged();
        case "candidateGroups" ->
            names(
                value, names -> command.setCandidateGroupsList(names).setCandidateGroupsChanged());
        case "candidateUsers" ->
            names(value, names -> command.setCandidateUsersList(names).setCandidateUsersChanged());
        case "priority" -> command.setPriority(priority(value)).setPriorityChanged();
        default ->
            throw Problem.badRequest(
                "Request property [changeset.%s] cannot be parsed".formatted(change.getKey()));
      }
    }
    if (changes.isEmpty() && call.text("action").isEmpty()) {
      throw Problem.invalid(
          "No update data provided: neither an action nor a changeset with something in it");
    }
    return send(call, UserTaskIntent.UPDATE, command);
  }

  private static void names(JsonNode value, Consumer<List<String>> use) {
    if (!value.isArray() && !value.isNull()) {
      throw Problem.badRequest("Candidates have to be a list of names");
    }
    List<String> names = new ArrayList<>();
    value.forEach(name -> names.add(name.asText()));
    use.accept(names);
  }

  private static int priority(JsonNode value) {
    if (!value.isInt() || value.intValue() < 0 || value.intValue() > 100) {
      throw Problem.invalid(
          "The value for priority is '%s' but must be within the [0,100] range"
              .formatted(value.asText()));
    }
    return value.intValue();
  }

  // The engine would take any text, and nobody could read it as a date then.
  private static String date(JsonNode value, String name) {
    if (value.isNull() || value.asText().isEmpty()) {
      return "";
    }
    try {
      return OffsetDateTime.parse(value.asText()).toString();
    } catch (DateTimeException e) {
      throw Problem.invalid(
          "The provided %s '%s' cannot be parsed as a date according to RFC 3339, section 5.6."
              .formatted(name, value.asText()));
    }
  }

  private static UserTaskRecord command(Call call, String usualAction) {
    return new UserTaskRecord()
        .setUserTaskKey(call.key())
        .setAction(call.text("action").orElse(usualAction));
  }

  private Reply send(Call call, UserTaskIntent intent, UserTaskRecord command) {
    engine.send(call.user(), ValueType.USER_TASK, intent, call.key(), command);
    return Reply.NO_CONTENT;
  }
}
