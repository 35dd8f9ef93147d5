package io.rostrum.localengine.history;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.rostrum.localengine.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What happened in the engine, in tables. They are read from its log and are some milliseconds
 * behind; since the log is cut from time to time they are data and cannot be made anew.
 */
public final class History implements AutoCloseable {
  /** Characters of a variable's value that are shown where a list of variables is. */
  public static final int PREVIEW_LENGTH = 8191;

  private static final int FORMAT = 2;
  private static final int CACHE_KILOBYTES = 16 * 1024;
  private static final int CONNECTIONS = 8;

  private final Path file;
  private final JdbcConnectionPool pool;
  private Optional<Follower> follower = Optional.empty();

  private History(Path file, JdbcConnectionPool pool) {
    this.file = file;
    this.pool = pool;
  }

  /**
   * Opens the tables, or makes them.
   *
   * @param folder where the file history.mv.db is or shall be
   * @throws CannotStart if the file cannot be read, or another engine has it open
   */
  public static History open(Path folder) {
    Path file = folder.toAbsolutePath().resolve("history");
    // H2 never writes by itself: while others write, what it saves may hold half a transaction
    // (h2database/h2database#2080). The follower, who alone writes, saves between two of its own.
    String url =
        "jdbc:h2:file:%s;WRITE_DELAY=%d;CACHE_SIZE=%d;DB_CLOSE_ON_EXIT=FALSE;MAX_LENGTH_INPLACE_LOB=4096"
            .formatted(file, Integer.MAX_VALUE, CACHE_KILOBYTES);
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
    pool.setMaxConnections(CONNECTIONS);
    try {
      Files.createDirectories(folder);
      prepare(pool);
      return new History(file, pool);
    } catch (SQLException | java.io.IOException e) {
      pool.dispose();
      throw new CannotStart(
          "The tables in %s.mv.db cannot be opened: %s. Stop whatever else has the file open, put back a copy of the whole data folder, or delete all data and begin anew."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static void prepare(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      var tables = connection.getMetaData().getTables(null, "PUBLIC", "PROGRESS", null);
      if (!tables.next()) {
        statement.execute("drop all objects");
        statement.execute("runscript from 'classpath:/io/rostrum/localengine/history/tables.sql'");
      }
      var format = statement.executeQuery("select format from progress");
      format.next();
      if (format.getInt(1) != FORMAT) {
        throw new SQLException(
            "they are of format %d and this engine reads format %d"
                .formatted(format.getInt(1), FORMAT));
      }
    }
  }

  /**
   * Reads on from where the tables stand, until closed.
   *
   * @param onFailure told once when the tables can take no more, by the thread that reads
   * @throws CannotStart if the log lacks what comes next
   */
  public void follow(LogStream log, Consumer<Exception> onFailure) {
    LogStreamReader reader = log.newLogStreamReader();
    try {
      long position = positionInTables();
      refuseIfApart(reader, position);
      follower = Optional.of(new Follower(reader, pool.getConnection(), position, onFailure));
    } catch (SQLException e) {
      reader.close();
      throw new CannotStart("The tables in %s.mv.db cannot be read".formatted(file), e);
    } catch (CannotStart e) {
      reader.close();
      throw e;
    }
  }

  private void refuseIfApart(LogStreamReader reader, long position) {
    reader.seekToFirstEvent();
    long first = reader.hasNext() ? reader.peekNext().getPosition() : 1;
    long last = reader.seekToEnd();
    boolean isGap = first > Math.max(position, 0) + 1;
    if (isGap || Math.max(last, 0) < position) {
      throw new CannotStart(
          "The tables in %s.mv.db end at record %d and the engine's log has the records %d to %d, so something between them was deleted. Put back a copy of the whole data folder, or delete all data and begin anew."
              .formatted(file, position, first, last));
    }
  }

  private long positionInTables() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select position from progress")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Says that there is more to read. */
  public void wake() {
    follower.ifPresent(Follower::wake);
  }

  /**
   * Waits until all that the log shows now is in the tables, but no longer than given.
   *
   * @return whether it is
   */
  public boolean awaitAll(Duration atMost) {
    return follower.map(reading -> reading.awaitAll(atMost)).orElse(false);
  }

  /** The last record that is in the tables, or -1. What is behind it still needs the log. */
  public long position() {
    return follower.map(Follower::position).orElse(-1L);
  }

  /**
   * Makes sure that the tables survive even a loss of power.
   *
   * @return the last record that is in them then, up to which nobody needs the log
   */
  public long force() {
    return follower.map(Follower::force).orElse(-1L);
  }

  /** The tables, to read. */
  public DataSource tables() {
    return pool;
  }

  /** Whether what happens still reaches the tables. */
  public boolean isHealthy() {
    return follower.filter(Follower::isAlive).isPresent();
  }

  /** Before the log is closed. */
  public void stopFollowing() {
    follower.ifPresent(Follower::close);
  }

  @Override
  public void close() {
    stopFollowing();
    pool.dispose();
  }
}
