package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.event.PlanLimits;
import io.rostrum.workflows.scheduling.DraftView;
import io.rostrum.workflows.scheduling.EventOutcome;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventScheduling;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what the organizer decided about the draft. */
@Component
class DecideEventWorker implements Worker<DecideEventWorker.Variables, DecideEventWorker.Result> {
  private static final String TASK = "Task_ReviewEvent";

  private final EventScheduling scheduling;
  private final Authority authority;
  private final PlanLimits limits;

  DecideEventWorker(EventScheduling scheduling, Authority authority, PlanLimits limits) {
    this.scheduling = scheduling;
    this.authority = authority;
    this.limits = limits;
  }

  /**
   * @param plan the plan whose limits the draft showed
   */
  record Variables(Object decision, Object request, Object typedRequest, String plan) {}

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
    long key = step.processInstanceKey();
    authority.use(key, TASK, step.elementInstanceKey());
    EventRequest request = EventRequest.of(variables.request());
    EventOutcome outcome =
        scheduling.decide(
            key,
            String.valueOf(variables.decision()),
            request,
            variables.plan(),
            limits.of(authority.ownerOf(key).plan(), request.type()));
    EventRequest next =
        outcome == EventOutcome.CHANGED ? EventRequest.of(variables.typedRequest()) : request;
    boolean isDecided = outcome == EventOutcome.SCHEDULED || outcome == EventOutcome.DISCARDED;
    return new Result(
        outcome,
        isDecided ? null : next.asVariable(),
        null,
        null,
        authority.ownerOf(key).plan(),
        next.line("title"),
        next.type().code());
  }
}
