package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.reminder.Reminders;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sees to a reminder that is due: names whom it goes to. */
@Component
class ChooseRecipientsWorker
    implements Worker<ChooseRecipientsWorker.Variables, ChooseRecipientsWorker.Result> {
  private final Reminders reminders;

  ChooseRecipientsWorker(Reminders reminders) {
    this.reminders = reminders;
  }

  record Variables(String eventId, String dueAt) {}

  record Result(List<String> recipientIds) {}

  @Override
  public String jobType() {
    return "choose-recipients";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return new Result(reminders.seeTo(variables.eventId(), Instant.parse(variables.dueAt())));
  }
}
