package io.rostrum.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The yardstick of the guard's transaction: lock a room's row, change it, commit. By the same pool
 * and the same driver, with nothing in between.
 */
final class BareTransaction {
  private static final String LOCK = "select state from room where event_id = ? for update";
  private static final String CHANGE = "update room set opened_by = ? where event_id = ?";

  private final DataSource pool;
  private final String eventId;
  private int done;

  /**
   * @param eventId of a room that nobody opens meanwhile
   */
  BareTransaction(DataSource pool, String eventId) {
    this.pool = pool;
    this.eventId = eventId;
  }

  void run() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      lock(connection);
      change(connection);
      connection.commit();
    }
  }

  private void lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setString(1, eventId);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("There is no room " + eventId);
        }
      }
    }
  }

  private void change(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(CHANGE)) {
      statement.setString(1, "person-" + done++);
      statement.setString(2, eventId);
      statement.executeUpdate();
    }
  }
}
