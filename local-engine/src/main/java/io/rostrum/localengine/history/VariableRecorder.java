package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.value.variable.VariableRecord;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.rostrum.localengine.history.Statements.Whole;
import java.sql.SQLException;
import java.util.Optional;

/** Variables with their last value. */
record VariableRecorder(Statements statements) {

  void record(Event<VariableRecord> event) throws SQLException {
    VariableRecord variable = event.value();
    String value = variable.getValue();
    boolean isLong = value.length() > History.PREVIEW_LENGTH;
    String preview = isLong ? value.substring(0, History.PREVIEW_LENGTH) : value;
    Optional<Whole> whole = isLong ? Optional.of(new Whole(value)) : Optional.empty();
    if (event.intent() == VariableIntent.CREATED) {
      statements.run(
          "insert into variable (variable_key, name, preview, whole, scope_key, process_instance_key) values (?, ?, ?, ?, ?, ?)",
          event.key(),
          variable.getName(),
          preview,
          whole,
          variable.getScopeKey(),
          variable.getProcessInstanceKey());
    } else if (event.intent() == VariableIntent.UPDATED) {
      statements.run(
          "update variable set preview = ?, whole = ? where variable_key = ?",
          preview,
          whole,
          event.key());
    }
  }
}
