package io.rostrum.workers.authority;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Beginnings;
import org.springframework.stereotype.Component;

/** Notes, as the listener of each start event, that an instance began there. */
@Component
class NoteBeginningWorker implements Worker<NoteBeginningWorker.Variables, NoResult> {
  private final Beginnings beginnings;

  NoteBeginningWorker(Beginnings beginnings) {
    this.beginnings = beginnings;
  }

  record Variables() {}

  @Override
  public String jobType() {
    return "note-beginning";
  }

  @Override
  public boolean trustsItsInstance() {
    return false;
  }

  @Override
  public NoResult carryOut(Variables variables, Step step) {
    beginnings.note(step.processInstanceKey());
    return NoResult.NONE;
  }
}
