package io.rostrum.workers.authority;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import org.springframework.stereotype.Component;

/**
 * The listener of each place where an instance waits for somebody or something: it lets only those
 * by that began at their start. Others would show people tasks that nobody set them, and take
 * messages that are meant for another.
 */
@Component
class CheckBeginningWorker implements Worker<CheckBeginningWorker.Variables, NoResult> {

  record Variables() {}

  @Override
  public String jobType() {
    return "check-beginning";
  }

  /** That it trusts its instance is the check. */
  @Override
  public NoResult carryOut(Variables variables, Step step) {
    return NoResult.NONE;
  }
}
