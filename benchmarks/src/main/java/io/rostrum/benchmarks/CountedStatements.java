package io.rostrum.benchmarks;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Sees each statement that Hibernate sends, and keeps them while somebody wants to know. */
public final class CountedStatements implements StatementInspector {
  private static final long serialVersionUID = 1L;

  private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

  private static volatile boolean wanted;

  /** What was sent while a task ran, in order. Others should be quiet meanwhile. */
  static List<String> during(Task task) throws Exception {
    SEEN.clear();
    wanted = true;
    try {
      task.run();
    } finally {
      wanted = false;
    }
    return List.copyOf(SEEN);
  }

  @Override
  public String inspect(String sql) {
    if (wanted) {
      SEEN.add(sql);
    }
    return sql;
  }
}
