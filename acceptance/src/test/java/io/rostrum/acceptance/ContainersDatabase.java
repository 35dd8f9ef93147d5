package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * PostgreSQL with the databases that the containers' script makes, and which asks their users for
 * passwords.
 */
final class ContainersDatabase implements AutoCloseable {
  private static final Path SCRIPT = Path.of("..", "compose", "databases.sh");
  private static final String WHO_COMES_IN =
      """
      host all postgres 127.0.0.1/32 trust
      host all all      127.0.0.1/32 scram-sha-256
      """;

  private final Path data;
  private EmbeddedPostgres server;

  private ContainersDatabase(Path data) throws IOException {
    this.data = data;
    this.server = server().start();
  }

  private EmbeddedPostgres.Builder server() {
    return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
  }

  /**
   * @param environment what the compose file gives PostgreSQL's container
   */
  static ContainersDatabase start(Path folder, Map<String, String> environment)
      throws IOException, SQLException, InterruptedException {
    Path data = folder.resolve("postgres").toAbsolutePath();
    Files.createDirectories(data);
    // What an earlier run left.
    new Backup(folder).lose(data);
    var database = new ContainersDatabase(data);
    try {
      database.makeDatabases(environment);
      database.asksForPasswords(data.resolve("pg_hba.conf"));
      return database;
    } catch (Exception e) {
      database.close();
      throw e;
    }
  }

  private void asksForPasswords(Path file) throws IOException, SQLException {
    Files.writeString(file, WHO_COMES_IN);
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_reload_conf()");
    }
    await("a wrong password to be refused").until(() -> refusal("wrong").equals("28P01"));
  }

  /** The SQLSTATE that Rostrum would get. */
  private String refusal(String password) {
    try {
      DriverManager.getConnection(server.getJdbcUrl("rostrum", "rostrum"), "rostrum", password)
          .close();
      return "";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  /** What it keeps. */
  Path data() {
    return data;
  }

  /** Starts it again, at the same port, with the data that is there. */
  void startAgain() throws IOException {
    server = server().setPort(port()).start();
  }

  int port() {
    return server.getPort();
  }

  private void makeDatabases(Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder("sh", SCRIPT.toString()).inheritIO();
    builder.environment().putAll(environment);
    builder.environment().put("PGHOST", "127.0.0.1");
    builder.environment().put("PGPORT", Integer.toString(port()));
    assertThat(builder.start().waitFor()).as(SCRIPT.toString()).isZero();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
