package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.sql.SQLException;
import java.util.Optional;

/** Instances of processes and of their elements, and the flows that were taken. */
record InstanceRecorder(Statements statements) {

  void record(Event<ProcessInstanceRecord> event) throws SQLException {
    boolean isProcess = event.value().getBpmnElementType() == BpmnElementType.PROCESS;
    if (!(event.intent() instanceof ProcessInstanceIntent intent)) {
      return;
    }
    switch (intent) {
      case ELEMENT_ACTIVATING -> begin(event, isProcess);
      case ELEMENT_COMPLETED -> end(event, isProcess, "COMPLETED");
      case ELEMENT_TERMINATED -> end(event, isProcess, "TERMINATED");
      case ELEMENT_MIGRATED -> migrate(event, isProcess);
      case SEQUENCE_FLOW_TAKEN -> takeFlow(event.value());
      default -> {}
    }
  }

  private void begin(Event<ProcessInstanceRecord> event, boolean isProcess) throws SQLException {
    if (isProcess) {
      beginProcess(event);
    } else {
      beginElement(event);
    }
  }

  private void beginProcess(Event<ProcessInstanceRecord> event) throws SQLException {
    ProcessInstanceRecord process = event.value();
    Optional<Long> parent = Keys.present(process.getParentProcessInstanceKey());
    statements.run(
        "insert into process_instance values (?, ?, ?, ?, ?, ?, coalesce((select root_process_instance_key from process_instance where process_instance_key = ?), ?), ?, null, 'ACTIVE', ?)",
        event.key(),
        process.getProcessDefinitionKey(),
        process.getBpmnProcessId(),
        process.getVersion(),
        parent,
        Keys.present(process.getParentElementInstanceKey()),
        parent,
        event.key(),
        event.timestamp(),
        Json.list(process.getTags()));
  }

  private void beginElement(Event<ProcessInstanceRecord> event) throws SQLException {
    ProcessInstanceRecord element = event.value();
    statements.run(
        "insert into element_instance values (?, ?, ?, ?, ?, ?, ?, ?, null, 'ACTIVE')",
        event.key(),
        element.getProcessInstanceKey(),
        element.getProcessDefinitionKey(),
        element.getBpmnProcessId(),
        element.getElementId(),
        element.getBpmnElementType().name(),
        element.getFlowScopeKey(),
        event.timestamp());
  }

  private void end(Event<ProcessInstanceRecord> event, boolean isProcess, String state)
      throws SQLException {
    statements.run(
        isProcess
            ? "update process_instance set state = ?, end_date = ? where process_instance_key = ?"
            : "update element_instance set state = ?, end_date = ? where element_instance_key = ?",
        state,
        event.timestamp(),
        event.key());
  }

  private void migrate(Event<ProcessInstanceRecord> event, boolean isProcess) throws SQLException {
    ProcessInstanceRecord migrated = event.value();
    if (isProcess) {
      statements.run(
          "update process_instance set process_definition_key = ?, process_definition_id = ?, version = ? where process_instance_key = ?",
          migrated.getProcessDefinitionKey(),
          migrated.getBpmnProcessId(),
          migrated.getVersion(),
          event.key());
    } else {
      statements.run(
          "update element_instance set process_definition_key = ?, process_definition_id = ?, element_id = ?, scope_key = ? where element_instance_key = ?",
          migrated.getProcessDefinitionKey(),
          migrated.getBpmnProcessId(),
          migrated.getElementId(),
          migrated.getFlowScopeKey(),
          event.key());
    }
  }

  private void takeFlow(ProcessInstanceRecord flow) throws SQLException {
    statements.run(
        "merge into sequence_flow key (process_instance_key, sequence_flow_id) values (?, ?, ?, ?)",
        flow.getProcessInstanceKey(),
        flow.getElementId(),
        flow.getProcessDefinitionKey(),
        flow.getBpmnProcessId());
  }
}
