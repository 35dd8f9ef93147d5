package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.scheduling.DraftView;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventScheduling;
import org.springframework.stereotype.Component;

/** Checks the request and shows it to the organizer as a draft. */
@Component
class DraftEventWorker implements Worker<DraftEventWorker.Variables, DraftEventWorker.Result> {
  private final EventScheduling scheduling;

  DraftEventWorker(EventScheduling scheduling) {
    this.scheduling = scheduling;
  }

  record Variables(Object request, EventLimits limits) {}

  record Result(DraftView draft) {}

  @Override
  public String jobType() {
    return "draft-event";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    EventRequest request = EventRequest.of(variables.request());
    return new Result(
        scheduling.draft(
            step.processInstanceKey(), request, KnownLimits.require(variables.limits())));
  }
}
