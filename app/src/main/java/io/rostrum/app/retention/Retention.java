package io.rostrum.app.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what has been kept for long enough: a few hundred rows at a time, each time in a
 * transaction of its own, so that nobody in a room waits for it. Instances that do so at once pass
 * each other's rows over.
 */
@Component
class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private static final int ROWS = 300;
  // What is left is for the next time.
  private static final int BATCHES = 300;

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final RetentionSettings settings;
  private final Clock clock;

  Retention(
      JdbcTemplate jdbc,
      TransactionOperations transactions,
      RetentionSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Applies every rule; one that cannot be applied does not keep the others from it. */
  void run() {
    for (RetentionRule rule : RetentionRules.ALL) {
      try {
        apply(rule);
      } catch (RuntimeException e) {
        log.warn("What is too old in {} could not be deleted: {}", rule.table(), e.getMessage());
      }
    }
  }

  private void apply(RetentionRule rule) {
    Duration age = rule.age().apply(settings);
    Timestamp before = Timestamp.from(clock.instant().minus(age));
    int deleted = 0;
    for (int i = 0; i < BATCHES; i++) {
      int rows = transactions.execute(transaction -> deleteSome(rule, before));
      deleted += rows;
      if (rows < ROWS) {
        break;
      }
    }
    if (deleted > 0) {
      log.info(
          "Deleted {} rows of {} that had been kept for {} days",
          deleted,
          rule.table(),
          age.toDays());
    }
  }

  private int deleteSome(RetentionRule rule, Timestamp before) {
    List<Object[]> keys =
        jdbc.queryForList(rule.find(ROWS), before).stream()
            .map(Map::values)
            .map(values -> values.toArray())
            .toList();
    if (!keys.isEmpty()) {
      jdbc.batchUpdate(rule.delete(), keys);
    }
    return keys.size();
  }
}
