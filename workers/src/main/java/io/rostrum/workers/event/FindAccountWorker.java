package io.rostrum.workers.event;

import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventScheduling;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the account that the request names, and what kind of event is asked for. */
@Component
class FindAccountWorker implements Worker<FindAccountWorker.Variables> {
  private final EventScheduling scheduling;

  FindAccountWorker(EventScheduling scheduling) {
    this.scheduling = scheduling;
  }

  record Variables(Object request) {}

  @Override
  public String jobType() {
    return "find-account";
  }

  @Override
  public Class<Variables> variables() {
    return Variables.class;
  }

  @Override
  public Object carryOut(Variables variables, long processInstanceKey) {
    EventRequest request = EventRequest.of(variables.request());
    Map<String, Object> result = new HashMap<>();
    result.put("eventId", Long.toString(processInstanceKey));
    result.put("title", request.line("title"));
    result.put("organizerKnown", false);
    scheduling
        .organizerOf(request)
        .ifPresent(
            account -> {
              result.put("organizerKnown", true);
              result.put("organizer", account.tasklistUser());
              result.put("plan", account.plan());
              result.put(
                  "eventType",
                  EventType.ofCode(request.line("type")).orElse(EventType.WEBINAR).code());
            });
    return result;
  }
}
