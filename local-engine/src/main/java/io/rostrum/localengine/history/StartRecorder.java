package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.rostrum.localengine.users.Users;
import java.sql.SQLException;
import java.util.Optional;

/** Which user asked for an instance. */
record StartRecorder(Statements statements) {

  void record(Event<ProcessInstanceCreationRecord> event) throws SQLException {
    Optional<String> user = Users.named(event.askedBy());
    if (event.intent() == ProcessInstanceCreationIntent.CREATED && user.isPresent()) {
      statements.run(
          "insert into starter values (?, ?)", event.value().getProcessInstanceKey(), user.get());
    }
  }
}
