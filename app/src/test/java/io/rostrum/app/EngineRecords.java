package io.rostrum.app;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened in an engine, as its log tells. */
public final class EngineRecords {
  /** The type of the jobs that stand for user tasks. */
  static final String USER_TASK = "io.camunda.zeebe:userTask";

  /** After these nobody works on a job, nor is about to. */
  private static final Set<Intent> AT_REST =
      Set.of(JobIntent.COMPLETED, JobIntent.CANCELED, JobIntent.FAILED, JobIntent.ERROR_THROWN);

  private final RecordStreamSource source;

  EngineRecords(RecordStreamSource source) {
    this.source = source;
  }

  /** The ids of the elements that an instance completed, in order. */
  public List<String> completed(long processInstanceKey) {
    return elements(processInstanceKey, ProcessInstanceIntent.ELEMENT_COMPLETED);
  }

  /** The ids of the elements that an instance entered, in order. */
  public List<String> entered(long processInstanceKey) {
    return elements(processInstanceKey, ProcessInstanceIntent.ELEMENT_ACTIVATED);
  }

  /** The instances of a process, oldest first. */
  public List<Long> instances(String processId) {
    return steps(ProcessInstanceIntent.ELEMENT_ACTIVATED)
        .filter(value -> value.getElementId().equals(processId))
        .map(ProcessInstanceRecordValue::getProcessInstanceKey)
        .toList();
  }

  /** The instances that were given a variable of this text. */
  public Set<Long> instances(String variable, String text) {
    return values(VariableRecordValue.class)
        .filter(value -> value.getName().equals(variable))
        .filter(value -> value.getValue().equals('"' + text + '"'))
        .map(VariableRecordValue::getProcessInstanceKey)
        .collect(Collectors.toSet());
  }

  /** What all variables were of the instances that concern one event, as JSON. */
  public Set<String> variables(long event) {
    Set<Long> concerned = instances("eventId", Long.toString(event));
    return values(VariableRecordValue.class)
        .filter(value -> concerned.contains(value.getProcessInstanceKey()))
        .map(VariableRecordValue::getValue)
        .collect(Collectors.toSet());
  }

  /** How many versions of a process were made. */
  public long versions(String processId) {
    return values(Process.class)
        .filter(process -> process.getBpmnProcessId().equals(processId))
        .map(Process::getVersion)
        .distinct()
        .count();
  }

  /** What the incidents of all instances say that concern one event. */
  public List<String> incidents(long event) {
    Set<Long> concerned = instances("eventId", Long.toString(event));
    return events(IncidentRecordValue.class)
        .filter(record -> record.getIntent() == IncidentIntent.CREATED)
        .map(Record::getValue)
        .filter(value -> concerned.contains(value.getProcessInstanceKey()))
        .map(value -> value.getElementId() + ": " + value.getErrorMessage())
        .toList();
  }

  /** The processes of one event that have not come to an end. */
  public List<String> open(long event) {
    Set<Long> concerned = instances("eventId", Long.toString(event));
    Set<Long> ended =
        Stream.of(ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.ELEMENT_TERMINATED)
            .flatMap(this::steps)
            .filter(value -> value.getBpmnElementType() == BpmnElementType.PROCESS)
            .map(ProcessInstanceRecordValue::getProcessInstanceKey)
            .collect(Collectors.toSet());
    return steps(ProcessInstanceIntent.ELEMENT_ACTIVATED)
        .filter(value -> value.getBpmnElementType() == BpmnElementType.PROCESS)
        .filter(value -> concerned.contains(value.getProcessInstanceKey()))
        .filter(value -> !ended.contains(value.getProcessInstanceKey()))
        .map(ProcessInstanceRecordValue::getBpmnProcessId)
        .toList();
  }

  /** The types of the jobs that workers have or are about to get, by key; no user tasks. */
  public Map<Long, String> jobsInFlight() {
    Map<Long, String> jobs = new TreeMap<>();
    events(JobRecordValue.class)
        .filter(record -> !record.getValue().getType().equals(USER_TASK))
        .forEach(
            record -> {
              if (AT_REST.contains(record.getIntent())) {
                jobs.remove(record.getKey());
              } else {
                jobs.put(record.getKey(), record.getValue().getType());
              }
            });
    return jobs;
  }

  /** What instances of all processes did. */
  Stream<ProcessInstanceRecordValue> steps(ProcessInstanceIntent intent) {
    return events(ProcessInstanceRecordValue.class)
        .filter(record -> record.getIntent() == intent)
        .map(Record::getValue);
  }

  private List<String> elements(long processInstanceKey, ProcessInstanceIntent intent) {
    return steps(intent)
        .filter(value -> value.getProcessInstanceKey() == processInstanceKey)
        .map(ProcessInstanceRecordValue::getElementId)
        .toList();
  }

  private <T extends RecordValue> Stream<T> values(Class<T> type) {
    return events(type).map(Record::getValue);
  }

  @SuppressWarnings("unchecked")
  private <T extends RecordValue> Stream<Record<T>> events(Class<T> type) {
    return all().stream()
        .filter(record -> record.getRecordType() == RecordType.EVENT)
        .filter(record -> type.isInstance(record.getValue()))
        .map(record -> (Record<T>) record);
  }

  /** The source adds to its list whenever somebody asks, so each reader has a copy. */
  private synchronized List<Record<?>> all() {
    List<Record<?>> copy = new ArrayList<>();
    source.getRecords().forEach(copy::add);
    return copy;
  }
}
