package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rostrum.localengine.rest.search.Condition;
import io.rostrum.localengine.rest.search.View;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Variables of instances, and those that a task sees. */
record Variables(JdbcTemplate tables, UserTasks tasks) {
  /** SQL for the scopes that a task sees: its own, and what surrounds it up to the instance. */
  private static final String SCOPES =
      "with recursive scope(scope_key) as (select cast(? as bigint) union all select i.scope_key from element_instance i join scope s on i.element_instance_key = s.scope_key) select scope_key from scope";

  void addTo(Router router) {
    router
        .post("/v2/variables/search", Router.READERS, this::search)
        .get("/v2/variables/{key}", Router.READERS, this::get)
        .post(
            "/v2/user-tasks/{key}/variables/search",
            Router.EVERYBODY,
            call -> ofTask(call, Condition.NONE))
        .post("/v2/user-tasks/{key}/effective-variables/search", Router.EVERYBODY, this::effective);
  }

  private Reply search(Call call) {
    return Reply.json(view(call).search(tables, call.body(), Condition.NONE));
  }

  private static View view(Call call) {
    boolean isWhole = "false".equals(call.query().get("truncateValues"));
    return isWhole ? InstanceViews.WHOLE_VARIABLES : InstanceViews.VARIABLES;
  }

  private Reply get(Call call) {
    ObjectNode variable =
        InstanceViews.WHOLE_VARIABLES
            .get(tables, call.key(), Condition.NONE)
            .orElseThrow(() -> Problem.notFound("Variable", call.key()));
    variable.remove("isTruncated");
    return Reply.json(variable);
  }

  // Of those that are called alike only the innermost: what is within was begun later.
  private Reply effective(Call call) {
    return ofTask(
        call,
        Condition.of(
            "t.scope_key = (select max(v.scope_key) from variable v where v.name = t.name and v.scope_key = any(?))",
            (Object) scopes(call).toArray()));
  }

  private Reply ofTask(Call call, Condition restriction) {
    Condition visible = Condition.of("t.scope_key = any(?)", (Object) scopes(call).toArray());
    return Reply.json(view(call).search(tables, call.body(), visible.and(restriction)));
  }

  private List<Long> scopes(Call call) {
    long scope = Long.parseLong(tasks.task(call).path("elementInstanceKey").asText());
    return tables.queryForList(SCOPES, Long.class, scope);
  }
}
