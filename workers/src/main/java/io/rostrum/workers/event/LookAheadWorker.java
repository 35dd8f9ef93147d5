package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.reminder.NextStep;
import io.rostrum.workflows.reminder.Reminders;
import org.springframework.stereotype.Component;

/** Looks up what an event waits for while its room is not open. */
@Component
class LookAheadWorker implements Worker<LookAheadWorker.Variables, LookAheadWorker.Result> {
  private final Reminders reminders;

  LookAheadWorker(Reminders reminders) {
    this.reminders = reminders;
  }

  record Variables(String eventId) {}

  record Result(NextStep.Kind due, String dueAt) {}

  @Override
  public String jobType() {
    return "look-ahead";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    NextStep next = reminders.next(variables.eventId());
    return new Result(next.kind(), next.at().toString());
  }
}
