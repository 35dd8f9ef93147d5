package io.rostrum.workers.event;

import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventScheduling;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks the request and shows it to the organizer as a draft. */
@Component
class DraftEventWorker implements Worker<DraftEventWorker.Variables> {
  private final EventScheduling scheduling;

  DraftEventWorker(EventScheduling scheduling) {
    this.scheduling = scheduling;
  }

  record Variables(Object request, EventLimits limits) {}

  @Override
  public String jobType() {
    return "draft-event";
  }

  @Override
  public Class<Variables> variables() {
    return Variables.class;
  }

  @Override
  public Object carryOut(Variables variables, long processInstanceKey) {
    EventRequest request = EventRequest.of(variables.request());
    return Map.of("draft", scheduling.draft(request, KnownLimits.require(variables.limits())));
  }
}
