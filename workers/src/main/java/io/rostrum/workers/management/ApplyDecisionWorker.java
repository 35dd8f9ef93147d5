package io.rostrum.workers.management;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.management.ChangeKind;
import io.rostrum.workflows.management.Decided;
import io.rostrum.workflows.management.DecisionApplication;
import io.rostrum.workflows.management.DecisionApplication.Applied;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Carries out what the organizer decided, and lets them decide anew. */
@Component
class ApplyDecisionWorker
    implements Worker<ApplyDecisionWorker.Variables, ApplyDecisionWorker.Result> {
  private final DecisionApplication application;
  private final Engine engine;

  ApplyDecisionWorker(DecisionApplication application, Engine engine) {
    this.application = application;
    this.engine = engine;
  }

  record Variables(String eventId, String decisionId, String title) {}

  /**
   * @param seatsMissing how many of those whom it made presenters wait for a seat
   * @param recipientIds whom a reminder goes to
   */
  record Result(
      Decided decided,
      ChangeKind decisionKind,
      boolean cancelled,
      String title,
      String changedBy,
      int scheduleRevision,
      int seatsMissing,
      List<String> recipientIds) {

    static Result nothing(String title) {
      return new Result(Decided.NOTHING, null, false, title, "", 0, 0, List.of());
    }
  }

  @Override
  public String jobType() {
    return "apply-decision";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return application
        .apply(variables.eventId(), variables.decisionId())
        .map(applied -> tellTheEvent(variables, applied))
        .orElseGet(() -> Result.nothing(variables.title()));
  }

  private Result tellTheEvent(Variables variables, Applied applied) {
    String decisionId = variables.decisionId();
    engine.publish(
        new ProcessMessage(MessageNames.DECISION_CARRIED_OUT, decisionId, decisionId, Map.of()));
    return new Result(
        applied.decided(),
        applied.kind(),
        applied.decided() == Decided.CANCELLED,
        applied.title(),
        applied.decidedBy(),
        applied.scheduleRevision(),
        applied.seatsMissing(),
        applied.recipientIds());
  }
}
