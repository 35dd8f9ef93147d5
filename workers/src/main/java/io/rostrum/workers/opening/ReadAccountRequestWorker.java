package io.rostrum.workers.opening;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.opening.AccountFields;
import org.springframework.stereotype.Component;

/** Reads which plan is asked for, so that the decision table can be asked whether there is one. */
@Component
class ReadAccountRequestWorker
    implements Worker<ReadAccountRequestWorker.Variables, ReadAccountRequestWorker.Result> {

  record Variables(Object account) {}

  record Result(String plan, String eventType) {}

  @Override
  public String jobType() {
    return "read-account-request";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return new Result(AccountFields.of(variables.account()).plan(), EventType.WEBINAR.code());
  }
}
