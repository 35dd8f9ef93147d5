package io.rostrum.workers.authority;

import io.rostrum.workers.job.NotYet;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.authority.CheckedTask;
import org.springframework.stereotype.Component;

/** Finds out who completed an organizer's task. */
@Component
class CheckAuthorityWorker
    implements Worker<CheckAuthorityWorker.Variables, CheckAuthorityWorker.Result> {
  private final Authority authority;

  CheckAuthorityWorker(Authority authority) {
    this.authority = authority;
  }

  /**
   * @param taskId the task's id in the model
   */
  record Variables(String taskId) {}

  record Result(boolean byOrganizer, String completedBy, String taskKey) {}

  @Override
  public String jobType() {
    return "check-authority";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    CheckedTask task =
        authority
            .check(step.processInstanceKey(), variables.taskId(), step.elementInstanceKey())
            .orElseThrow(
                () ->
                    new NotYet(
                        "Camunda does not tell yet who completed the task. If this stays so, see"
                            + " whether Camunda's exporter and the database that it writes to run,"
                            + " its audit log records what is done to user tasks, and Rostrum's"
                            + " user may read user tasks, then retry."));
    return new Result(task.byOwner(), task.completedBy(), task.taskKey());
  }
}
