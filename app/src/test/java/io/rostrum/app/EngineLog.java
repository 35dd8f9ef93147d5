package io.rostrum.app;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The events of an engine's log, each read once, in order. */
final class EngineLog implements AutoCloseable {
  private final RecordMetadata metadata = new RecordMetadata();
  private final Map<ValueType, UnifiedRecordValue> values = new EnumMap<>(ValueType.class);
  private final LogStreamReader reader;
  private long last;

  /**
   * @param read which events are told of
   */
  EngineLog(LogStream log, Set<ValueType> read) {
    reader = log.newLogStreamReader();
    read.forEach(type -> values.put(type, UnifiedRecordValue.fromValueType(type)));
  }

  /** One who is told what happened. */
  interface Listener {
    /**
     * @param key of what it happened to
     * @param value overwritten by the next one's
     */
    void happened(long key, Intent intent, RecordValue value);
  }

  /** Tells of what was written since it did so for the last time. Only one may ask at once. */
  void tellNews(Listener listener) {
    while (reader.hasNext()) {
      LoggedEvent next = reader.next();
      if (last != 0 && next.getPosition() != last + 1) {
        throw new AssertionError("The log was cut before the records after " + last + " were read");
      }
      last = next.getPosition();
      next.readMetadata(metadata);
      UnifiedRecordValue value = values.get(metadata.getValueType());
      if (metadata.getRecordType() == RecordType.EVENT && value != null) {
        next.readValue(value);
        listener.happened(next.getKey(), metadata.getIntent(), value);
      }
    }
  }

  /** The position of the last event or command that was read; 0 before the first. */
  long readUpTo() {
    return last;
  }

  @Override
  public void close() {
    reader.close();
  }
}
