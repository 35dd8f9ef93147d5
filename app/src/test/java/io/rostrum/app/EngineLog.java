package io.rostrum.app;

import static org.springframework.test.util.ReflectionTestUtils.getField;
import static org.springframework.test.util.ReflectionTestUtils.setField;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.Record;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An engine's log, read once from its beginning to its end. */
final class EngineLog {
  private final RecordStreamSource source;
  private final List<Record<?>> kept;

  /**
   * @param engine one that has not been started yet
   */
  EngineLog(ZeebeTestEngine engine) {
    this.source = engine.getRecordStreamSource();
    this.kept = kept(source);
    readableWhileWritten(engine);
  }

  /**
   * What was written since this was asked for the last time, in order. Only one may ask at once.
   */
  List<Record<?>> news() {
    source.getRecords();
    List<Record<?>> news = new ArrayList<>(kept);
    kept.clear();
    return news;
  }

  /**
   * The source has no way to forget, knows by itself how far it has read, and would keep a gigabyte
   * until the end of all tests.
   */
  @SuppressWarnings("unchecked")
  private static List<Record<?>> kept(RecordStreamSource source) {
    return (List<Record<?>>) getField(source, "records");
  }

  /**
   * The engine's threads write to a plain list, which others read at the same time without a lock:
   * one that was caught growing had an entry that was null.
   */
  private static void readableWhileWritten(ZeebeTestEngine engine) {
    Object storage = getField(getField(engine, "logStream"), "logStorage");
    setField(storage, "logEntries", Collections.synchronizedList(new ArrayList<>()));
  }
}
