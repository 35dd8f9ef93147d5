package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.rostrum.localengine.rest.search.Condition;
import io.rostrum.localengine.rest.search.View;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Instances of processes and of their elements: what ran, where it is, what it passed. */
record ProcessInstances(JdbcTemplate tables, Engine engine) {
  private static final String INSTANCE = "/v2/process-instances/{key}";
  private static final String CALLERS =
      "with recursive caller(process_instance_key, parent_process_instance_key, process_definition_key, depth) as (select process_instance_key, parent_process_instance_key, process_definition_key, 0 from process_instance where process_instance_key = ? union all select p.process_instance_key, p.parent_process_instance_key, p.process_definition_key, c.depth + 1 from process_instance p join caller c on p.process_instance_key = c.parent_process_instance_key) select c.process_instance_key, c.process_definition_key, coalesce(d.name, d.process_definition_id) as name from caller c join process_definition d on d.process_definition_key = c.process_definition_key order by depth desc";

  void addTo(Router router) {
    router
        .post("/v2/process-instances/search", Router.EVERYBODY, this::search)
        .get(INSTANCE, Router.EVERYBODY, call -> Reply.json(get(call)))
        .post(INSTANCE + "/cancellation", Router.ADMINS, this::cancel)
        .get(INSTANCE + "/statistics/element-instances", Router.EVERYBODY, this::statistics)
        .get(INSTANCE + "/sequence-flows", Router.EVERYBODY, this::flows)
        .get(INSTANCE + "/call-hierarchy", Router.EVERYBODY, this::callers)
        .post("/v2/element-instances/search", Router.EVERYBODY, this::searchElements)
        .get("/v2/element-instances/{key}", Router.EVERYBODY, this::element);
  }

  private Reply search(Call call) {
    return Reply.json(InstanceViews.PROCESS_INSTANCES.search(tables, call.body(), permitted(call)));
  }

  private static Condition permitted(Call call) {
    return Access.instances(call.user(), "t.process_instance_key");
  }

  /** The one in the path, if who asks may see it. */
  ObjectNode get(Call call) {
    return required(call, InstanceViews.PROCESS_INSTANCES, "Process instance");
  }

  private ObjectNode required(Call call, View view, String what) {
    return Access.required(
        what,
        call.key(),
        view.get(tables, call.key(), Condition.NONE),
        view.get(tables, call.key(), permitted(call)));
  }

  private Reply cancel(Call call) {
    call.allowOnly("operationReference");
    engine.send(
        call.user(),
        ValueType.PROCESS_INSTANCE,
        ProcessInstanceIntent.CANCEL,
        call.key(),
        new ProcessInstanceRecord().setProcessInstanceKey(call.key()));
    return Reply.NO_CONTENT;
  }

  private Reply statistics(Call call) {
    get(call);
    return Reply.json(
        ProcessDefinitions.perElement(
            tables, Condition.of("i.process_instance_key = ?", call.key())));
  }

  private Reply flows(Call call) {
    ObjectNode instance = get(call);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    tables
        .queryForList(
            "select sequence_flow_id, process_definition_key, process_definition_id from sequence_flow where process_instance_key = ? order by sequence_flow_id",
            call.key())
        .forEach(row -> addFlow(items.addObject(), row, instance));
    return Reply.json(JsonNodeFactory.instance.objectNode().set("items", items));
  }

  private static void addFlow(ObjectNode item, Map<String, Object> row, ObjectNode instance) {
    String key = instance.path("processInstanceKey").asText();
    String flow = (String) row.get("sequence_flow_id");
    item.put("sequenceFlowId", key + "_" + flow);
    item.put("processInstanceKey", key);
    item.set("rootProcessInstanceKey", instance.get("rootProcessInstanceKey"));
    item.put("processDefinitionKey", row.get("process_definition_key").toString());
    item.put("processDefinitionId", (String) row.get("process_definition_id"));
    item.put("elementId", flow);
    item.set("tenantId", instance.get("tenantId"));
  }

  // From the first that called to the one that was asked for.
  private Reply callers(Call call) {
    get(call);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Map<String, Object> row : tables.queryForList(CALLERS, call.key())) {
      items
          .addObject()
          .put("processInstanceKey", row.get("process_instance_key").toString())
          .put("processDefinitionKey", row.get("process_definition_key").toString())
          .put("processDefinitionName", (String) row.get("name"));
    }
    return Reply.json(items);
  }

  private Reply searchElements(Call call) {
    return Reply.json(InstanceViews.ELEMENT_INSTANCES.search(tables, call.body(), permitted(call)));
  }

  private Reply element(Call call) {
    return Reply.json(required(call, InstanceViews.ELEMENT_INSTANCES, "Element instance"));
  }
}
