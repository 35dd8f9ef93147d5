package io.rostrum.workers.authority;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.Notices;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.authority.CheckedTask;
import org.springframework.stereotype.Component;

/** Tells an organizer that somebody else worked on a task of theirs. */
@Component
class TellSomebodyElseWorker
    implements Worker<TellSomebodyElseWorker.Variables, TellSomebodyElseWorker.Result> {
  private final Authority authority;
  private final Notices notices;

  TellSomebodyElseWorker(Authority authority, Notices notices) {
    this.authority = authority;
    this.notices = notices;
  }

  record Variables(String eventId, String taskName, String taskKey) {}

  /** What somebody else typed is forgotten. */
  record Result(Object typedRequest, Object typedChange, Object typedCode) {}

  @Override
  public String jobType() {
    return "tell-somebody-else";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    CheckedTask task = authority.bySomebodyElse(step.processInstanceKey(), variables.taskKey());
    notices.tellSomebodyElse(
        variables.eventId(),
        authority.ownerOf(step.processInstanceKey()),
        variables.taskName(),
        task.completedBy(),
        task.taskKey());
    return new Result(null, null, null);
  }
}
