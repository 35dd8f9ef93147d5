package io.rostrum.workers.management;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.management.EventStanding;
import io.rostrum.workflows.management.EventStandings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what the form <em>Manage event</em> shows and starts with. */
@Component
class PrepareManagementWorker
    implements Worker<PrepareManagementWorker.Variables, PrepareManagementWorker.Result> {
  private final EventStandings standings;

  PrepareManagementWorker(EventStandings standings) {
    this.standings = standings;
  }

  /**
   * @param toCorrect the decision that has to be put right; null when a new one begins
   */
  record Variables(String eventId, Object toCorrect) {}

  record Result(EventStanding standing, Map<String, Object> change) {}

  @Override
  public String jobType() {
    return "prepare-management";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    var form = standings.show(variables.eventId(), variables.toCorrect());
    return new Result(form.standing(), form.change());
  }
}
