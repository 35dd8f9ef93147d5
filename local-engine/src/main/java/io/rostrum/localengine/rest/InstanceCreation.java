package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceResultRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.rostrum.localengine.engine.Answer;
import io.rostrum.localengine.engine.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts instances. */
record InstanceCreation(JdbcTemplate tables, Engine engine) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String DEFAULT_TENANT = "<default>";
  private static final int LATEST = -1;

  void addTo(Router router) {
    router.post("/v2/process-instances", Router.ACTORS, this::create);
  }

  private Reply create(Call call) {
    call.allowOnly(
        "processDefinitionId",
        "processDefinitionKey",
        "processDefinitionVersion",
        "variables",
        "tenantId",
        "operationReference",
        "startInstructions",
        "runtimeInstructions",
        "awaitCompletion",
        "fetchVariables",
        "requestTimeout",
        "tags",
        "businessId");
    refuseWhatIsNotHere(call);
    ProcessInstanceCreationRecord command = command(call);
    Access.requireStartForm(call.user(), hasStartForm(command));
    return Reply.json(call.isTrue("awaitCompletion") ? await(call, command) : start(call, command));
  }

  private static void refuseWhatIsNotHere(Call call) {
    if (!DEFAULT_TENANT.equals(call.text("tenantId").orElse(DEFAULT_TENANT))) {
      throw Problem.invalid("Expected no tenant or '<default>': there are no others here");
    }
    if (call.text("businessId").isPresent() || !call.body().path("runtimeInstructions").isEmpty()) {
      throw Problem.invalid("This engine knows neither businessId nor runtimeInstructions");
    }
  }

  private static ProcessInstanceCreationRecord command(Call call) {
    var command = new ProcessInstanceCreationRecord();
    boolean hasId = call.text("processDefinitionId").isPresent();
    JsonNode key = call.body().path("processDefinitionKey");
    boolean hasKey = !key.isMissingNode() && !key.isNull();
    if (hasId == hasKey) {
      throw Problem.invalid(
          (hasId ? "Only one" : "One")
              + " of [processDefinitionId, processDefinitionKey] is required");
    }
    call.text("processDefinitionId").ifPresent(command::setBpmnProcessId);
    if (hasKey) {
      command.setProcessDefinitionKey(number(key, "processDefinitionKey"));
    }
    command.setVersion(call.body().path("processDefinitionVersion").asInt(LATEST));
    command.setVariables(Engine.variables(call.body()));
    command.setTags(new LinkedHashSet<>(texts(call.body().path("tags"), "tags")));
    command.setFetchVariables(texts(call.body().path("fetchVariables"), "fetchVariables"));
    for (JsonNode start : call.body().path("startInstructions")) {
      command.addStartInstruction(
          new ProcessInstanceCreationStartInstruction()
              .setElementId(start.path("elementId").asText()));
    }
    return command;
  }

  private static long number(JsonNode key, String name) {
    try {
      return Long.parseLong(key.asText());
    } catch (NumberFormatException e) {
      throw Problem.invalid(
          "The provided %s '%s' is not a valid key. Expected a numeric value."
              .formatted(name, key.asText()));
    }
  }

  private static List<String> texts(JsonNode values, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.isTextual()) {
        throw Problem.badRequest("Request property [%s] has to be a list of texts".formatted(name));
      }
      texts.add(value.asText());
    }
    return texts;
  }

  private boolean hasStartForm(ProcessInstanceCreationRecord command) {
    String sql =
        "select count(*) from process_definition d where (d.process_definition_key = ? or d.process_definition_id = ? and (d.version = ? or ? = -1 and d.version = (select max(o.version) from process_definition o where o.process_definition_id = d.process_definition_id))) and d.start_form_id is not null";
    Integer count =
        tables.queryForObject(
            sql,
            Integer.class,
            command.getProcessDefinitionKey(),
            command.getBpmnProcessId(),
            command.getVersion(),
            command.getVersion());
    return count != null && count > 0;
  }

  private ObjectNode start(Call call, ProcessInstanceCreationRecord command) {
    Answer.Accepted accepted =
        engine.send(
            call.user(),
            ValueType.PROCESS_INSTANCE_CREATION,
            ProcessInstanceCreationIntent.CREATE,
            Commands.NO_KEY,
            command);
    var created = new ProcessInstanceCreationRecord();
    created.wrap(accepted.value());
    ObjectNode answer = answer(created.getBpmnProcessId(), created.getVersion(), created.getTags());
    answer.put("processDefinitionKey", Long.toString(created.getProcessDefinitionKey()));
    answer.put("processInstanceKey", Long.toString(created.getProcessInstanceKey()));
    answer.set("variables", JsonNodeFactory.instance.objectNode());
    return answer;
  }

  private ObjectNode await(Call call, ProcessInstanceCreationRecord command) {
    long timeout = call.body().path("requestTimeout").asLong(0);
    Answer.Accepted accepted =
        engine.send(
            call.user(),
            ValueType.PROCESS_INSTANCE_CREATION,
            ProcessInstanceCreationIntent.CREATE_WITH_AWAITING_RESULT,
            Commands.NO_KEY,
            command,
            timeout > 0 ? Duration.ofMillis(timeout) : Engine.PATIENCE);
    var result = new ProcessInstanceResultRecord();
    result.wrap(accepted.value());
    ObjectNode answer = answer(result.getBpmnProcessId(), result.getVersion(), command.getTags());
    answer.put("processDefinitionKey", Long.toString(result.getProcessDefinitionKey()));
    answer.put("processInstanceKey", Long.toString(result.getProcessInstanceKey()));
    answer.set("variables", json(MsgPackConverter.convertToJson(result.getVariablesBuffer())));
    return answer;
  }

  private static ObjectNode answer(String id, int version, Set<String> tags) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("processDefinitionId", id);
    answer.put("processDefinitionVersion", version);
    answer.put("tenantId", DEFAULT_TENANT);
    answer.putNull("businessId");
    tags.forEach(answer.putArray("tags")::add);
    return answer;
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
