package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.reminder.NextStep;
import io.rostrum.workflows.reminder.Reminders;
import io.rostrum.workflows.time.EngineTimer;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Looks up what an event waits for while its room is not open. */
@Component
class LookAheadWorker implements Worker<LookAheadWorker.Variables, LookAheadWorker.Result> {
  private final Reminders reminders;
  private final Clock clock;

  LookAheadWorker(Reminders reminders, Clock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  record Variables(String eventId) {}

  record Result(NextStep.Kind due, String dueAt, String waitFor) {}

  @Override
  public String jobType() {
    return "look-ahead";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    NextStep next = reminders.next(variables.eventId());
    return new Result(
        next.kind(), next.at().toString(), EngineTimer.waitFor(next.at(), clock.instant()));
  }
}
