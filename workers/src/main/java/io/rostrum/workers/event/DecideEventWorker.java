package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.scheduling.DraftView;
import io.rostrum.workflows.scheduling.EventOutcome;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventScheduling;
import org.springframework.stereotype.Component;

/** Records what the organizer decided about the draft. */
@Component
class DecideEventWorker implements Worker<DecideEventWorker.Variables, DecideEventWorker.Result> {
  private final EventScheduling scheduling;

  DecideEventWorker(EventScheduling scheduling) {
    this.scheduling = scheduling;
  }

  record Variables(String eventId, Object decision, Object request, EventLimits limits) {}

  record Result(EventOutcome outcome, DraftView draft) {}

  @Override
  public String jobType() {
    return "decide-event";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    EventRequest request = EventRequest.of(variables.request());
    EventLimits limits = KnownLimits.require(variables.limits());
    EventOutcome outcome =
        scheduling.decide(
            variables.eventId(), String.valueOf(variables.decision()), request, limits);
    // Only a draft that is shown again is written again: it holds addresses.
    return new Result(
        outcome, outcome == EventOutcome.NOT_READY ? scheduling.draft(request, limits) : null);
  }
}
