package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import java.sql.SQLException;

/** Writes what one kind of event tells into the tables. */
interface Recorder<T extends UnifiedRecordValue> {
  void record(Event<T> event) throws SQLException;
}
