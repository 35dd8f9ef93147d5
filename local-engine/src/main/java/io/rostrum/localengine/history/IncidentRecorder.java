package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import java.sql.SQLException;
import java.util.List;

/** Incidents, and what each stands in the way of until it is resolved. */
record IncidentRecorder(Statements statements) {

  void record(Event<IncidentRecord> event) throws SQLException {
    if (event.intent() == IncidentIntent.CREATED) {
      insert(event);
    } else if (event.intent() == IncidentIntent.RESOLVED) {
      statements.run("update incident set state = 'RESOLVED' where incident_key = ?", event.key());
      statements.run("delete from incident_path where incident_key = ?", event.key());
    } else if (event.intent() == IncidentIntent.MIGRATED) {
      statements.run(
          "update incident set process_definition_key = ?, process_definition_id = ?, element_id = ? where incident_key = ?",
          event.value().getProcessDefinitionKey(),
          event.value().getBpmnProcessId(),
          event.value().getElementId(),
          event.key());
    }
  }

  private void insert(Event<IncidentRecord> event) throws SQLException {
    IncidentRecord incident = event.value();
    statements.run(
        "insert into incident values (?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?)",
        event.key(),
        incident.getErrorType().name(),
        incident.getErrorMessage(),
        event.timestamp(),
        incident.getElementId(),
        incident.getElementInstanceKey(),
        incident.getProcessInstanceKey(),
        incident.getProcessDefinitionKey(),
        incident.getBpmnProcessId(),
        Keys.present(incident.getJobKey()));
    for (List<Long> instance : incident.getElementInstancePath()) {
      for (long heldUp : instance) {
        statements.run("merge into incident_path values (?, ?)", event.key(), heldUp);
      }
    }
  }
}
