package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.sql.SQLException;
import java.util.Optional;

/** Jobs as they stand, and how those that are over ended. */
record JobRecorder(Statements statements) {
  private static final String BPMN_ELEMENT = "BPMN_ELEMENT";

  void record(Event<JobRecord> event) throws SQLException {
    if (!(event.intent() instanceof JobIntent intent)) {
      return;
    }
    switch (intent) {
      case CREATED -> insert(event);
      case COMPLETED, CANCELED, ERROR_THROWN -> update(event, intent.name(), true);
      case FAILED, TIMED_OUT, MIGRATED -> update(event, intent.name(), false);
      case UPDATED, RETRIES_UPDATED, TIMEOUT_UPDATED -> update(event, "RETRIES_UPDATED", false);
      default -> {}
    }
  }

  private void insert(Event<JobRecord> event) throws SQLException {
    JobRecord job = event.value();
    statements.run(
        "insert into job values (?, ?, ?, 'CREATED', ?, ?, ?, null, null, false, null, null, ?, null, ?, null, ?, ?, ?, ?, ?, ?)",
        event.key(),
        job.getType(),
        job.getWorker(),
        job.getJobKind().name(),
        job.getJobListenerEventType().name(),
        job.getRetries(),
        Json.map(job.getCustomHeaders()),
        event.timestamp(),
        event.timestamp(),
        job.getElementId(),
        job.getElementInstanceKey(),
        job.getProcessInstanceKey(),
        job.getProcessDefinitionKey(),
        job.getBpmnProcessId());
  }

  private void update(Event<JobRecord> event, String state, boolean isOver) throws SQLException {
    JobRecord job = event.value();
    boolean isListener = !job.getJobKind().name().equals(BPMN_ELEMENT);
    boolean isAnswer = isListener && event.intent() == JobIntent.COMPLETED;
    statements.run(
        "update job set worker = ?, state = ?, retries = ?, is_denied = ?, denied_reason = ?, has_failed = ?, error_code = ?, error_message = ?, deadline = ?, end_time = ?, last_update_time = ? where job_key = ?",
        job.getWorker(),
        state,
        job.getRetries(),
        isAnswer ? Optional.of(job.getResult().isDenied()) : Optional.empty(),
        isAnswer ? text(job.getResult().getDeniedReason()) : Optional.empty(),
        event.intent() == JobIntent.FAILED && job.getRetries() > 0,
        text(job.getErrorCode()),
        text(job.getErrorMessage()),
        Keys.present(job.getDeadline()),
        isOver ? Optional.of(event.timestamp()) : Optional.empty(),
        event.timestamp(),
        event.key());
  }

  private static Optional<String> text(String value) {
    return Optional.of(value).filter(text -> !text.isEmpty());
  }
}
