package io.rostrum.localengine.history;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Statements that are sent again and again over one connection, each prepared once. */
final class Statements implements AutoCloseable {
  // What one column of H2 takes is a little more.
  private static final int LONGEST_TEXT = 1_000_000;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** Text of any length, for columns that take it. */
  record Whole(String text) {}

  Statements(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /**
   * @param arguments numbers, flags, texts, {@link Whole}, or {@link java.util.Optional} of these;
   *     a text that no column takes is cut
   * @return how many rows it changed
   */
  int run(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = prepare(sql);
    for (int i = 0; i < arguments.length; i++) {
      set(statement, i + 1, arguments[i]);
    }
    return statement.executeUpdate();
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement statement = connection.prepareStatement(sql);
    prepared.put(sql, statement);
    return statement;
  }

  private static void set(PreparedStatement statement, int index, Object argument)
      throws SQLException {
    switch (argument) {
      case java.util.Optional<?> optional when optional.isEmpty() ->
          statement.setObject(index, null);
      case java.util.Optional<?> optional -> set(statement, index, optional.get());
      case Whole whole -> statement.setCharacterStream(index, new StringReader(whole.text()));
      case String text when text.length() > LONGEST_TEXT ->
          statement.setString(index, text.substring(0, LONGEST_TEXT));
      default -> statement.setObject(index, argument);
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
