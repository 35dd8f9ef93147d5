package io.rostrum.app;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** An engine's log, read once from its beginning to its end. */
final class EngineLog {
  private final RecordStreamSource source;
  private final List<Record<?>> kept;

  EngineLog(RecordStreamSource source) {
    this.source = source;
    this.kept = kept(source);
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
    try {
      Field records = source.getClass().getDeclaredField("records");
      records.setAccessible(true);
      return (List<Record<?>>) records.get(source);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The engine in memory keeps its records elsewhere", e);
    }
  }
}
