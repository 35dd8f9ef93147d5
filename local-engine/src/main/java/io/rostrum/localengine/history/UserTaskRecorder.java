package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.rostrum.localengine.users.Users;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** User tasks as they stand, and how those that are over ended. */
record UserTaskRecorder(Statements statements) {

  void record(Event<UserTaskRecord> event) throws SQLException {
    if (!(event.intent() instanceof UserTaskIntent intent)) {
      return;
    }
    switch (intent) {
      case CREATING -> insert(event);
      // While a listener may still object, the record tells what is asked for, not what holds.
      case ASSIGNING, CLAIMING -> setState(event, "ASSIGNING");
      case UPDATING, COMPLETING, CANCELING -> setState(event, intent.name());
      // The record leaves out the assignee, who is assigned next.
      case CREATED, ASSIGNMENT_DENIED, COMPLETION_DENIED, UPDATE_DENIED ->
          setState(event, "CREATED");
      case ASSIGNED, UPDATED -> update(event, "CREATED", Optional.empty());
      case COMPLETED -> complete(event);
      case CANCELED -> update(event, "CANCELED", Optional.of(event.timestamp()));
      case MIGRATED -> migrate(event);
      default -> {}
    }
  }

  private void insert(Event<UserTaskRecord> event) throws SQLException {
    UserTaskRecord task = event.value();
    statements.run(
        "insert into user_task values (?, ?, ?, ?, ?, ?, ?, 'CREATING', null, null, ?, ?, ?, ?, null, ?, ?, ?, ?, ?)",
        event.key(),
        task.getElementId(),
        task.getElementInstanceKey(),
        task.getProcessInstanceKey(),
        task.getProcessDefinitionKey(),
        task.getBpmnProcessId(),
        task.getProcessDefinitionVersion(),
        Json.list(task.getCandidateGroupsList()),
        Json.list(task.getCandidateUsersList()),
        Json.map(task.getCustomHeaders()),
        event.timestamp(),
        date(task.getDueDate()),
        date(task.getFollowUpDate()),
        task.getPriority(),
        Keys.present(task.getFormKey()),
        text(task.getExternalFormReference()));
    insertCandidates(event);
  }

  private void setState(Event<UserTaskRecord> event, String state) throws SQLException {
    statements.run("update user_task set state = ? where user_task_key = ?", state, event.key());
  }

  private void update(Event<UserTaskRecord> event, String state, Optional<Long> end)
      throws SQLException {
    UserTaskRecord task = event.value();
    statements.run(
        "update user_task set state = ?, assignee = ?, candidate_groups = ?, candidate_users = ?, due_date = ?, follow_up_date = ?, priority = ?, completion_date = ? where user_task_key = ?",
        state,
        text(task.getAssignee()),
        Json.list(task.getCandidateGroupsList()),
        Json.list(task.getCandidateUsersList()),
        date(task.getDueDate()),
        date(task.getFollowUpDate()),
        task.getPriority(),
        end,
        event.key());
    statements.run("delete from candidate where user_task_key = ?", event.key());
    insertCandidates(event);
  }

  private void complete(Event<UserTaskRecord> event) throws SQLException {
    update(event, "COMPLETED", Optional.of(event.timestamp()));
    statements.run(
        "update user_task set completed_by = ? where user_task_key = ?",
        Users.named(event.askedBy()),
        event.key());
  }

  private void insertCandidates(Event<UserTaskRecord> event) throws SQLException {
    insertCandidates(event.key(), true, event.value().getCandidateGroupsList());
    insertCandidates(event.key(), false, event.value().getCandidateUsersList());
  }

  private void insertCandidates(long key, boolean areGroups, List<String> names)
      throws SQLException {
    for (String name : names) {
      statements.run("merge into candidate values (?, ?, ?)", key, areGroups, name);
    }
  }

  private void migrate(Event<UserTaskRecord> event) throws SQLException {
    UserTaskRecord task = event.value();
    statements.run(
        "update user_task set process_definition_key = ?, process_definition_id = ?, version = ?, element_id = ? where user_task_key = ?",
        task.getProcessDefinitionKey(),
        task.getBpmnProcessId(),
        task.getProcessDefinitionVersion(),
        task.getElementId(),
        event.key());
  }

  private static Optional<String> text(String value) {
    return Optional.of(value).filter(text -> !text.isEmpty());
  }

  // The engine takes any text for a date in a command.
  private static Optional<Long> date(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    } catch (DateTimeParseException e) {
      return zonedDate(text);
    }
  }

  private static Optional<Long> zonedDate(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text).toInstant().toEpochMilli());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
