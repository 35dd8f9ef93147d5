package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rostrum.localengine.rest.search.Condition;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Processes that were deployed, and what became of their instances. */
record ProcessDefinitions(JdbcTemplate tables) {

  void addTo(Router router) {
    router
        .post("/v2/process-definitions/search", Router.EVERYBODY, this::search)
        .get("/v2/process-definitions/{key}", Router.EVERYBODY, call -> Reply.json(get(call)))
        .get("/v2/process-definitions/{key}/xml", Router.EVERYBODY, this::xml)
        .get("/v2/process-definitions/{key}/form", Router.EVERYBODY, this::form)
        .post(
            "/v2/process-definitions/{key}/statistics/element-instances",
            Router.READERS,
            this::statistics)
        .post("/v2/decision-definitions/search", Router.EVERYBODY, this::searchDecisions)
        .post("/v2/decision-instances/search", Router.READERS, this::searchDecided);
  }

  private Reply search(Call call) {
    return Reply.json(
        DefinitionViews.PROCESS_DEFINITIONS.search(tables, call.body(), Condition.NONE));
  }

  private ObjectNode get(Call call) {
    return DefinitionViews.PROCESS_DEFINITIONS
        .get(tables, call.key(), Condition.NONE)
        .orElseThrow(() -> Problem.notFound("Process definition", call.key()));
  }

  private Reply xml(Call call) {
    get(call);
    return Reply.xml(
        tables.queryForObject(
            "select xml from process_definition where process_definition_key = ?",
            String.class,
            call.key()));
  }

  private Reply form(Call call) {
    get(call);
    return new Forms(tables).ofStart(call.key()).map(Reply::json).orElse(Reply.NO_CONTENT);
  }

  private Reply statistics(Call call) {
    call.allowOnly("filter");
    Condition instances =
        InstanceViews.PROCESS_INSTANCES
            .condition(call.body().path("filter"))
            .within(
                "i.process_instance_key in (select t.process_instance_key from process_instance t where %s)");
    return Reply.json(
        perElement(
            tables, Condition.of("i.process_definition_key = ?", call.key()).and(instances)));
  }

  /**
   * How often each element is there, by how it stands.
   *
   * @param instances condition over element instances i
   */
  static ObjectNode perElement(JdbcTemplate tables, Condition instances) {
    String sql =
        """
        select element_id,
          count(*) filter (where state = 'ACTIVE' and not held_up) as active,
          count(*) filter (where state = 'TERMINATED') as canceled,
          count(*) filter (where state = 'ACTIVE' and held_up) as incidents,
          count(*) filter (where state = 'COMPLETED') as completed
        from (select i.element_id, i.state,
            i.state = 'ACTIVE' and exists (select 1 from incident_path h where h.held_up_key = i.element_instance_key) as held_up
          from element_instance i where %s)
        group by element_id order by element_id"""
            .formatted(instances.sql());
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Map<String, Object> row : tables.queryForList(sql, instances.arguments().toArray())) {
      ObjectNode item = items.addObject().put("elementId", (String) row.get("element_id"));
      for (String state : new String[] {"active", "canceled", "incidents", "completed"}) {
        item.put(state, ((Number) row.get(state)).longValue());
      }
    }
    return JsonNodeFactory.instance.objectNode().set("items", items);
  }

  private Reply searchDecisions(Call call) {
    return Reply.json(
        DefinitionViews.DECISION_DEFINITIONS.search(tables, call.body(), Condition.NONE));
  }

  private Reply searchDecided(Call call) {
    return Reply.json(
        DefinitionViews.DECISION_INSTANCES.search(tables, call.body(), Condition.NONE));
  }
}
