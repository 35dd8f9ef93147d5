package io.rostrum.workers.job;

import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.response.ActivatedJob;
import io.rostrum.workflows.log.LogFields;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads a job's variables. Whoever starts a process by hand, or publishes a message, can send what
 * they like; where a text is expected anything else counts as missing, which each worker has an
 * answer to.
 */
final class JobVariables {
  private final JsonMapper json;

  JobVariables(JsonMapper json) {
    this.json = json;
  }

  /** What the log says of a job beside each line. */
  static Map<String, String> about(ActivatedJob job) {
    Map<String, Object> variables = job.getVariablesAsMap();
    return Map.of(
        LogFields.JOB, Long.toString(job.getKey()),
        LogFields.INSTANCE, Long.toString(job.getProcessInstanceKey()),
        LogFields.EVENT, Objects.toString(variables.get("eventId"), ""),
        LogFields.CHANGE, Objects.toString(variables.get("changeId"), ""));
  }

  <V extends Record> V read(ActivatedJob job, Class<V> type) {
    Map<String, Object> variables = new HashMap<>(job.getVariablesAsMap());
    Stream.of(type.getRecordComponents())
        .filter(component -> component.getType() == String.class)
        .map(RecordComponent::getName)
        .filter(name -> !isText(variables.get(name)))
        .forEach(variables::remove);
    return json.fromJson(json.toJson(variables), type);
  }

  // PostgreSQL knows no text with a NUL in it.
  private static boolean isText(Object value) {
    return value instanceof String text && text.indexOf('\0') < 0;
  }
}
