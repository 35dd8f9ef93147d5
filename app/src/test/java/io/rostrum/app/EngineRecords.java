package io.rostrum.app;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What happened in an engine, as its log tells. Tests ask many times a second, so each record is
 * looked at once, and only what is asked for is kept of it.
 */
public final class EngineRecords implements AutoCloseable {
  /** After these nobody works on a job, nor is about to. */
  private static final Set<Intent> AT_REST =
      Set.of(JobIntent.COMPLETED, JobIntent.CANCELED, JobIntent.FAILED, JobIntent.ERROR_THROWN);

  private static final Set<Intent> ENDED =
      Set.of(ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.ELEMENT_TERMINATED);

  private static final Set<ValueType> READ =
      Set.of(
          ValueType.PROCESS_INSTANCE,
          ValueType.VARIABLE,
          ValueType.JOB,
          ValueType.INCIDENT,
          ValueType.PROCESS);

  private final EngineLog log;
  private final ScheduledExecutorService keepingUp = Executors.newSingleThreadScheduledExecutor();
  private final Map<Long, List<String>> completed = new HashMap<>();
  private final Map<Long, List<String>> entered = new HashMap<>();
  private final Map<String, List<Long>> instancesOf = new HashMap<>();
  private final Map<Text, Set<Long>> instancesWith = new HashMap<>();
  private final Map<String, Set<Integer>> versions = new HashMap<>();
  private final Map<Long, String> open = new LinkedHashMap<>();
  private final List<Incident> incidents = new ArrayList<>();
  private final Map<Long, String> jobsInFlight = new TreeMap<>();
  private final Set<Element> passed = new HashSet<>();

  private EngineRecords(EngineLog log) {
    this.log = log;
  }

  static EngineRecords of(LogStream log) {
    var records = new EngineRecords(new EngineLog(log, READ));
    // Also while nobody asks: the engine cuts its log behind what was read.
    records.keepingUp.scheduleWithFixedDelay(records::read, 1, 1, TimeUnit.SECONDS);
    return records;
  }

  /** An element of a process, by their ids. */
  record Element(String process, String id) {}

  private record Text(String variable, String json) {}

  private record Incident(long processInstanceKey, String text) {}

  /** The ids of the elements that an instance completed, in order. */
  public synchronized List<String> completed(long processInstanceKey) {
    read();
    return List.copyOf(completed.getOrDefault(processInstanceKey, List.of()));
  }

  /** The ids of the elements that an instance entered, in order. */
  public synchronized List<String> entered(long processInstanceKey) {
    read();
    return List.copyOf(entered.getOrDefault(processInstanceKey, List.of()));
  }

  /** The instances of a process, oldest first. */
  public synchronized List<Long> instances(String processId) {
    read();
    return List.copyOf(instancesOf.getOrDefault(processId, List.of()));
  }

  /** The instances that were given a variable of this text. */
  public synchronized Set<Long> instances(String variable, String text) {
    read();
    return Set.copyOf(instancesWith.getOrDefault(new Text(variable, '"' + text + '"'), Set.of()));
  }

  // Those that know its id, and the one that has it.
  private Set<Long> concerning(long event) {
    Set<Long> concerned = new HashSet<>(instances("eventId", Long.toString(event)));
    concerned.add(event);
    return concerned;
  }

  /**
   * What all variables were of the instances that concern one event, as JSON; but for the running
   * number of an invoice, which is one day that of any amount.
   */
  public synchronized Set<String> variables(long event) {
    Set<Long> concerned = concerning(event);
    return instancesWith.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(concerned::contains))
        .filter(entry -> !entry.getKey().variable().equals("invoiceNumber"))
        .map(entry -> entry.getKey().json())
        .collect(Collectors.toSet());
  }

  /** How many versions of a process were made. */
  public synchronized long versions(String processId) {
    read();
    return versions.getOrDefault(processId, Set.of()).size();
  }

  /** What the incidents of all instances say that concern one event. */
  public synchronized List<String> incidents(long event) {
    Set<Long> concerned = concerning(event);
    return incidents.stream()
        .filter(incident -> concerned.contains(incident.processInstanceKey()))
        .map(Incident::text)
        .toList();
  }

  /** The processes of one event that have not come to an end. */
  public synchronized List<String> open(long event) {
    Set<Long> concerned = concerning(event);
    return open.entrySet().stream()
        .filter(instance -> concerned.contains(instance.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The types of the jobs that workers have or are about to get, by key. */
  public synchronized Map<Long, String> jobsInFlight() {
    read();
    return new TreeMap<>(jobsInFlight);
  }

  /** The elements that any instance completed, and the sequence flows that any took. */
  synchronized Set<Element> passed() {
    read();
    return Set.copyOf(passed);
  }

  /** The position up to which the log was read; the engine keeps what comes after it. */
  synchronized long readUpTo() {
    return log.readUpTo();
  }

  private synchronized void read() {
    log.tellNews(this::happened);
  }

  private void happened(long key, Intent intent, RecordValue value) {
    switch (value) {
      case ProcessInstanceRecordValue step -> step(intent, step);
      case VariableRecordValue variable -> variable(variable);
      case JobRecordValue job -> job(key, intent, job.getType());
      case IncidentRecordValue incident when intent == IncidentIntent.CREATED -> {
        String text = incident.getElementId() + ": " + incident.getErrorMessage();
        incidents.add(new Incident(incident.getProcessInstanceKey(), text));
      }
      case Process process ->
          versions
              .computeIfAbsent(process.getBpmnProcessId(), id -> new HashSet<>())
              .add(process.getVersion());
      default -> {}
    }
  }

  private void step(Intent intent, ProcessInstanceRecordValue step) {
    long instance = step.getProcessInstanceKey();
    String element = step.getElementId();
    boolean isProcess = step.getBpmnElementType() == BpmnElementType.PROCESS;
    switch (intent) {
      case ProcessInstanceIntent.ELEMENT_ACTIVATED -> {
        add(entered, instance, element);
        add(instancesOf, element, instance);
        if (isProcess) {
          open.put(instance, step.getBpmnProcessId());
        }
      }
      case ProcessInstanceIntent.ELEMENT_COMPLETED -> {
        add(completed, instance, element);
        passed.add(new Element(step.getBpmnProcessId(), element));
      }
      case ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN ->
          passed.add(new Element(step.getBpmnProcessId(), element));
      default -> {}
    }
    if (isProcess && ENDED.contains(intent)) {
      open.remove(instance);
    }
  }

  private void variable(VariableRecordValue variable) {
    instancesWith
        .computeIfAbsent(new Text(variable.getName(), variable.getValue()), text -> new HashSet<>())
        .add(variable.getProcessInstanceKey());
  }

  private void job(long key, Intent intent, String type) {
    if (AT_REST.contains(intent)) {
      jobsInFlight.remove(key);
    } else {
      jobsInFlight.put(key, type);
    }
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
  }

  @Override
  public synchronized void close() {
    keepingUp.shutdownNow();
    log.close();
  }
}
