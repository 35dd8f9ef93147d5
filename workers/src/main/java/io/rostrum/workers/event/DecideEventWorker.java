package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.scheduling.DraftView;
import io.rostrum.workflows.scheduling.EventOutcome;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventScheduling;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what the organizer decided about the draft. */
@Component
class DecideEventWorker implements Worker<DecideEventWorker.Variables, DecideEventWorker.Result> {
  private final EventScheduling scheduling;
  private final Authority authority;

  DecideEventWorker(EventScheduling scheduling, Authority authority) {
    this.scheduling = scheduling;
    this.authority = authority;
  }

  record Variables(
      Object decision, Object request, Object typedRequest, String plan, EventLimits limits) {}

  /**
   * @param request empty once it is decided: it holds addresses
   * @param typedRequest always empty: it was taken over or counts no more
   * @param plan as it is now: the next round looks its limits up
   * @param draft always empty: it holds addresses, and the next round writes its own
   */
  record Result(
      EventOutcome outcome,
      Map<String, Object> request,
      Object typedRequest,
      DraftView draft,
      String plan,
      String title,
      String eventType) {}

  @Override
  public String jobType() {
    return "decide-event";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    EventRequest request = EventRequest.of(variables.request());
    EventOutcome outcome =
        scheduling.decide(
            step.processInstanceKey(),
            String.valueOf(variables.decision()),
            request,
            variables.plan(),
            KnownLimits.require(variables.limits()));
    EventRequest next =
        outcome == EventOutcome.CHANGED ? EventRequest.of(variables.typedRequest()) : request;
    boolean isDecided = outcome == EventOutcome.SCHEDULED || outcome == EventOutcome.DISCARDED;
    return new Result(
        outcome,
        isDecided ? null : next.asVariable(),
        null,
        null,
        authority.ownerOf(step.processInstanceKey()).plan(),
        next.line("title"),
        next.type().code());
  }
}
