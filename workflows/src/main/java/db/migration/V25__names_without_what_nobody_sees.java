package db.migration;

import io.rostrum.workflows.scheduling.FormFields;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Takes what nobody sees out of names and texts that were stored before it was taken out where they
 * are typed (decision 0024). Invoices stay as they were issued.
 */
public class V25__names_without_what_nobody_sees extends BaseJavaMigration {
  private static final int AT_ONCE = 500;

  /** Whoever had nothing but that for a name is not asked again. */
  private static final String NOTHING_LEFT = "–";

  private static final List<Columns> COLUMNS =
      List.of(
          new Columns("account", List.of("organization", "owner_name", "sender_name"), List.of()),
          new Columns("account_request", List.of("organization", "owner_name"), List.of()),
          new Columns("event", List.of("title", "cancel_reason"), List.of("description")),
          new Columns("event_version", List.of("title"), List.of("description")),
          new Columns("management_decision", List.of("title", "reason"), List.of("description")),
          new Columns("presenter", List.of("name"), List.of()),
          new Columns("link_claim", List.of("name"), List.of()),
          new Columns("participant", List.of("name"), List.of()));

  /**
   * @param texts may have several lines, and may be empty
   */
  private record Columns(String table, List<String> lines, List<String> texts) {}

  @Override
  public void migrate(Context context) throws SQLException {
    for (Columns columns : COLUMNS) {
      clean(context.getConnection(), columns);
    }
  }

  private static void clean(Connection connection, Columns columns) throws SQLException {
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet rows = statement.executeQuery("select * from " + columns.table())) {
        while (rows.next()) {
          boolean isOther = false;
          for (String column : columns.lines()) {
            isOther |= clean(rows, column, V25__names_without_what_nobody_sees::line);
          }
          for (String column : columns.texts()) {
            isOther |= clean(rows, column, typed -> typed(typed).text(""));
          }
          if (isOther) {
            rows.updateRow();
          }
        }
      }
    }
  }

  private static boolean clean(ResultSet rows, String column, UnaryOperator<String> cleaned)
      throws SQLException {
    String before = rows.getString(column);
    if (before == null || before.isEmpty()) {
      return false;
    }
    String after = cleaned.apply(before);
    if (after.equals(before)) {
      return false;
    }
    rows.updateString(column, after);
    return true;
  }

  private static String line(String typed) {
    String line = typed(typed).line("");
    return line.isEmpty() ? NOTHING_LEFT : line;
  }

  /** As a form would bring it now, in a field without a name. */
  private static FormFields typed(String text) {
    return new FormFields(Map.of("", text));
  }
}
