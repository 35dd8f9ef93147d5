package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.rostrum.localengine.history.Statements.Whole;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was decided by tables. */
record DecisionRecorder(Statements statements) {

  void record(Event<DecisionEvaluationRecord> event) throws SQLException {
    boolean hasFailed = event.intent() == DecisionEvaluationIntent.FAILED;
    if (!hasFailed && event.intent() != DecisionEvaluationIntent.EVALUATED) {
      return;
    }
    List<EvaluatedDecisionValue> decisions = event.value().getEvaluatedDecisions();
    for (int i = 0; i < decisions.size(); i++) {
      // Only the last of those that depend on each other can be the one that failed.
      insert(event, i + 1, decisions.get(i), hasFailed && i == decisions.size() - 1);
    }
  }

  private void insert(
      Event<DecisionEvaluationRecord> event,
      int number,
      EvaluatedDecisionValue decision,
      boolean hasFailed)
      throws SQLException {
    DecisionEvaluationRecord evaluation = event.value();
    statements.run(
        "insert into decision_instance values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        event.key() + "-" + number,
        event.key(),
        decision.getDecisionKey(),
        decision.getDecisionId(),
        decision.getDecisionName(),
        decision.getDecisionVersion(),
        decision.getDecisionType(),
        evaluation.getDecisionKey(),
        evaluation.getDecisionRequirementsKey(),
        hasFailed ? "FAILED" : "EVALUATED",
        event.timestamp(),
        hasFailed ? Optional.of(evaluation.getEvaluationFailureMessage()) : Optional.empty(),
        new Whole(decision.getDecisionOutput()),
        Keys.present(evaluation.getElementInstanceKey()),
        Keys.present(evaluation.getProcessInstanceKey()),
        Keys.present(evaluation.getProcessDefinitionKey()));
  }
}
