package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventScheduling;
import org.springframework.stereotype.Component;

/** Finds the account that the request names, and what kind of event is asked for. */
@Component
class FindAccountWorker implements Worker<FindAccountWorker.Variables, FindAccountWorker.Result> {
  private final EventScheduling scheduling;

  FindAccountWorker(EventScheduling scheduling) {
    this.scheduling = scheduling;
  }

  record Variables(Object request) {}

  /**
   * @param toCorrect always empty: nobody starts an event with a decision about it
   */
  record Result(
      boolean organizerKnown,
      String eventId,
      String title,
      String organizer,
      String plan,
      String eventType,
      Object toCorrect) {}

  @Override
  public String jobType() {
    return "find-account";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    EventRequest request = EventRequest.of(variables.request());
    String eventId = Long.toString(step.processInstanceKey());
    String title = request.line("title");
    return scheduling
        .register(step.processInstanceKey(), request)
        .map(
            account ->
                new Result(
                    true,
                    eventId,
                    title,
                    account.tasklistUser(),
                    account.plan(),
                    request.type().code(),
                    null))
        .orElseGet(() -> new Result(false, eventId, title, null, null, null, null));
  }
}
