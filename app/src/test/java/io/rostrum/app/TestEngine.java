package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A real engine in memory, one for all tests. It speaks gRPC only, so the models are deployed with
 * their user tasks as jobs, which a test completes in the organizer's place.
 */
public final class TestEngine {
  private static final ZeebeTestEngine ENGINE = EngineFactory.create();
  private static final Path MODELS = models();

  static {
    ENGINE.start();
    Runtime.getRuntime().addShutdownHook(new Thread(ENGINE::stop));
  }

  private TestEngine() {}

  static String grpcAddress() {
    return "http://" + ENGINE.getGatewayAddress();
  }

  static String models(String pattern) {
    return MODELS.toUri() + pattern;
  }

  /** The ids of the elements that an instance completed, in order. */
  public static List<String> completed(long processInstanceKey) {
    return elements(processInstanceKey, ProcessInstanceIntent.ELEMENT_COMPLETED);
  }

  /** Waits until an instance has completed an element. */
  public static void awaitCompleted(long processInstanceKey, String element) {
    await()
        .alias(element + " of " + processInstanceKey)
        .until(() -> completed(processInstanceKey).contains(element));
  }

  /** The ids of the elements that an instance entered, in order. */
  public static List<String> entered(long processInstanceKey) {
    return elements(processInstanceKey, ProcessInstanceIntent.ELEMENT_ACTIVATED);
  }

  /** The instances of a process, oldest first. */
  public static List<Long> instances(String processId) {
    return events(ProcessInstanceRecordValue.class)
        .filter(record -> record.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATED)
        .map(record -> (ProcessInstanceRecordValue) record.getValue())
        .filter(value -> value.getElementId().equals(processId))
        .map(ProcessInstanceRecordValue::getProcessInstanceKey)
        .toList();
  }

  static boolean isDeployed(String processId) {
    return versions(processId) > 0;
  }

  /** How many versions of a process were made. */
  public static long versions(String processId) {
    return events(Process.class)
        .map(record -> (Process) record.getValue())
        .filter(process -> process.getBpmnProcessId().equals(processId))
        .map(Process::getVersion)
        .distinct()
        .count();
  }

  /** The instances that were given a variable of this text. */
  public static Set<Long> instances(String variable, String text) {
    return events(VariableRecordValue.class)
        .map(record -> (VariableRecordValue) record.getValue())
        .filter(value -> value.getName().equals(variable))
        .filter(value -> value.getValue().equals('"' + text + '"'))
        .map(VariableRecordValue::getProcessInstanceKey)
        .collect(Collectors.toSet());
  }

  /** What the incidents of all instances say that concern one event. */
  public static List<String> incidents(long event) {
    Set<Long> concerned = instances("eventId", Long.toString(event));
    return events(IncidentRecordValue.class)
        .filter(record -> record.getIntent() == IncidentIntent.CREATED)
        .map(record -> (IncidentRecordValue) record.getValue())
        .filter(value -> concerned.contains(value.getProcessInstanceKey()))
        .map(value -> value.getElementId() + ": " + value.getErrorMessage())
        .toList();
  }

  private static List<String> elements(long processInstanceKey, ProcessInstanceIntent intent) {
    return events(ProcessInstanceRecordValue.class)
        .filter(record -> record.getIntent() == intent)
        .map(record -> (ProcessInstanceRecordValue) record.getValue())
        .filter(value -> value.getProcessInstanceKey() == processInstanceKey)
        .map(ProcessInstanceRecordValue::getElementId)
        .toList();
  }

  private static Stream<Record<?>> events(Class<?> type) {
    return StreamSupport.stream(ENGINE.getRecordStreamSource().getRecords().spliterator(), false)
        .filter(record -> record.getRecordType() == RecordType.EVENT)
        .filter(record -> type.isInstance(record.getValue()));
  }

  private static Path models() {
    try {
      Path folder = Files.createTempDirectory("rostrum-models");
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*.*")) {
        Path copy = folder.resolve(file.getFilename());
        // Only processes have such tasks; forms and decisions are copied as they are.
        String content = file.getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(copy, content.replace("<zeebe:userTask />", ""));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
