package io.rostrum.localengine.history;

import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DecisionRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DecisionRequirementsRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.FormRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.ProcessRecord;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.impl.record.value.variable.VariableRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Which kind of event is written down by whom. Not safe for several threads. */
final class Recorders {
  private final Map<ValueType, Kind<?>> kinds = new EnumMap<>(ValueType.class);
  private final RecordMetadata metadata = new RecordMetadata();

  /** The value is one object that is filled anew for each event. */
  private record Kind<T extends UnifiedRecordValue>(T value, Recorder<T> recorder) {

    void record(LoggedEvent logged, RecordMetadata metadata) throws SQLException {
      logged.readValue(value);
      recorder.record(
          new Event<>(
              logged.getKey(),
              metadata.getIntent(),
              logged.getTimestamp(),
              metadata.getOperationReference(),
              value));
    }
  }

  Recorders(Statements statements) {
    var definitions = new DefinitionRecorder(statements);
    put(ValueType.PROCESS, new ProcessRecord(), definitions::recordProcess);
    put(ValueType.FORM, new FormRecord(), definitions::recordForm);
    put(ValueType.DECISION, new DecisionRecord(), definitions::recordDecision);
    put(
        ValueType.DECISION_REQUIREMENTS,
        new DecisionRequirementsRecord(),
        definitions::recordRequirements);
    put(
        ValueType.PROCESS_INSTANCE,
        new ProcessInstanceRecord(),
        new InstanceRecorder(statements)::record);
    put(
        ValueType.PROCESS_INSTANCE_CREATION,
        new ProcessInstanceCreationRecord(),
        new StartRecorder(statements)::record);
    put(ValueType.VARIABLE, new VariableRecord(), new VariableRecorder(statements)::record);
    put(ValueType.USER_TASK, new UserTaskRecord(), new UserTaskRecorder(statements)::record);
    put(ValueType.JOB, new JobRecord(), new JobRecorder(statements)::record);
    put(ValueType.INCIDENT, new IncidentRecord(), new IncidentRecorder(statements)::record);
    put(
        ValueType.DECISION_EVALUATION,
        new DecisionEvaluationRecord(),
        new DecisionRecorder(statements)::record);
  }

  private <T extends UnifiedRecordValue> void put(ValueType type, T value, Recorder<T> recorder) {
    kinds.put(type, new Kind<>(value, recorder));
  }

  void record(LoggedEvent logged) throws SQLException {
    logged.readMetadata(metadata);
    Kind<?> kind = kinds.get(metadata.getValueType());
    if (kind != null && metadata.getRecordType() == RecordType.EVENT) {
      kind.record(logged, metadata);
    }
  }
}
