package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.rostrum.localengine.rest.search.Condition;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Incidents and the jobs that led to them, and what gets them going again. */
record Troubles(JdbcTemplate tables, Engine engine, ProcessInstances instances) {

  void addTo(Router router) {
    router
        .post("/v2/incidents/search", Router.EVERYBODY, this::search)
        .get("/v2/incidents/{key}", Router.EVERYBODY, this::get)
        .post("/v2/incidents/{key}/resolution", Router.ADMINS, this::resolve)
        .post("/v2/process-instances/{key}/incidents/search", Router.EVERYBODY, this::ofInstance)
        .post("/v2/element-instances/{key}/incidents/search", Router.READERS, this::ofElement)
        .post("/v2/jobs/search", Router.READERS, this::searchJobs)
        .patch("/v2/jobs/{key}", Router.ADMINS, this::updateJob);
  }

  private Reply search(Call call) {
    return Reply.json(InstanceViews.INCIDENTS.search(tables, call.body(), permitted(call)));
  }

  private static Condition permitted(Call call) {
    return Access.instances(call.user(), "t.process_instance_key");
  }

  private Reply get(Call call) {
    ObjectNode incident =
        Access.required(
            "Incident",
            call.key(),
            InstanceViews.INCIDENTS.get(tables, call.key(), Condition.NONE),
            InstanceViews.INCIDENTS.get(tables, call.key(), permitted(call)));
    return Reply.json(incident);
  }

  private Reply resolve(Call call) {
    call.allowOnly("operationReference");
    engine.send(
        call.user(), ValueType.INCIDENT, IncidentIntent.RESOLVE, call.key(), new IncidentRecord());
    return Reply.NO_CONTENT;
  }

  // With those of the instances that it called.
  private Reply ofInstance(Call call) {
    instances.get(call);
    return heldUp(call, "t.process_instance_key = ? or ");
  }

  private Reply ofElement(Call call) {
    return heldUp(call, "t.element_instance_key = ? or ");
  }

  private Reply heldUp(Call call, String itself) {
    Condition held =
        Condition.of(
            "("
                + itself
                + "t.incident_key in (select h.incident_key from incident_path h where h.held_up_key = ?))",
            call.key(),
            call.key());
    return Reply.json(InstanceViews.INCIDENTS.search(tables, call.body(), held));
  }

  private Reply searchJobs(Call call) {
    return Reply.json(WorkViews.JOBS.search(tables, call.body(), Condition.NONE));
  }

  private Reply updateJob(Call call) {
    call.allowOnly("changeset", "operationReference");
    JsonNode changes = call.body().path("changeset");
    var command = new JobRecord();
    Set<String> changed = new LinkedHashSet<>();
    for (var change : changes.properties()) {
      JsonNode value = change.getValue();
      switch (change.getKey()) {
        case "retries" -> command.setRetries(positive(value, "retries"));
        case "timeout" -> command.setTimeout(positive(value, "timeout"));
        default ->
            throw Problem.badRequest(
                "Request property [changeset.%s] cannot be parsed".formatted(change.getKey()));
      }
      changed.add(change.getKey());
    }
    if (changed.isEmpty()) {
      throw Problem.invalid("At least one of [retries, timeout] is required");
    }
    command.setChangedAttributes(changed);
    engine.send(call.user(), ValueType.JOB, JobIntent.UPDATE, call.key(), command);
    return Reply.NO_CONTENT;
  }

  private static int positive(JsonNode value, String name) {
    if (!value.canConvertToInt() || value.intValue() <= 0) {
      throw Problem.invalid(
          "The value for %s is '%s' but must be greater than 0".formatted(name, value.asText()));
    }
    return value.intValue();
  }
}
