package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.value.deployment.DecisionRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DecisionRequirementsRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.FormRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.ProcessRecord;
import io.camunda.zeebe.protocol.record.intent.DecisionIntent;
import io.camunda.zeebe.protocol.record.intent.DecisionRequirementsIntent;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.rostrum.localengine.history.Statements.Whole;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What was deployed. */
record DefinitionRecorder(Statements statements) {

  void recordProcess(Event<ProcessRecord> event) throws SQLException {
    ProcessRecord process = event.value();
    if (event.intent() == ProcessIntent.DELETED) {
      statements.run(
          "update process_definition set state = 'DELETED' where process_definition_key = ?",
          process.getKey());
    } else if (event.intent() == ProcessIntent.CREATED) {
      insert(process);
    }
  }

  private void insert(ProcessRecord process) throws SQLException {
    byte[] xml = process.getResource();
    ProcessModel model = ProcessModel.read(xml, process.getBpmnProcessId());
    statements.run(
        "insert into process_definition values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?)",
        process.getKey(),
        process.getBpmnProcessId(),
        process.getVersion(),
        text(process.getVersionTag()),
        model.name(),
        process.getResourceName(),
        process.getDeploymentKey(),
        model.startForm().map(ProcessModel.StartForm::formId),
        model.startForm().map(ProcessModel.StartForm::binding),
        new Whole(new String(xml, StandardCharsets.UTF_8)));
    for (Map.Entry<String, String> element : model.elements().entrySet()) {
      statements.run(
          "insert into element values (?, ?, ?)",
          process.getKey(),
          element.getKey(),
          element.getValue());
    }
  }

  void recordForm(Event<FormRecord> event) throws SQLException {
    if (event.intent() == FormIntent.CREATED) {
      FormRecord form = event.value();
      statements.run(
          "insert into form values (?, ?, ?, ?, ?)",
          form.getFormKey(),
          form.getFormId(),
          form.getVersion(),
          form.getDeploymentKey(),
          new Whole(new String(form.getResource(), StandardCharsets.UTF_8)));
    }
  }

  void recordDecision(Event<DecisionRecord> event) throws SQLException {
    if (event.intent() == DecisionIntent.CREATED) {
      DecisionRecord decision = event.value();
      statements.run(
          "insert into decision_definition values (?, ?, ?, ?, ?, ?)",
          decision.getDecisionKey(),
          decision.getDecisionId(),
          decision.getDecisionName(),
          decision.getVersion(),
          decision.getDecisionRequirementsId(),
          decision.getDecisionRequirementsKey());
    }
  }

  void recordRequirements(Event<DecisionRequirementsRecord> event) throws SQLException {
    if (event.intent() == DecisionRequirementsIntent.CREATED) {
      statements.run(
          "insert into decision_requirements values (?, ?, ?)",
          event.value().getDecisionRequirementsKey(),
          event.value().getDecisionRequirementsName(),
          event.value().getDecisionRequirementsVersion());
    }
  }

  private static Optional<String> text(String value) {
    return Optional.of(value).filter(text -> !text.isEmpty());
  }
}
