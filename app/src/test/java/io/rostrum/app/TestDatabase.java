package io.rostrum.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The database of the tests: a real PostgreSQL, or H2 with {@code -Drostrum.test.database=h2}. */
public final class TestDatabase {
  private static final Kind KIND =
      Kind.valueOf(System.getProperty("rostrum.test.database", "postgresql").toUpperCase());

  private TestDatabase() {}

  /** Those that Rostrum knows. */
  public enum Kind {
    H2,
    POSTGRESQL
  }

  /** Whether the tests run on PostgreSQL. */
  public static boolean isPostgres() {
    return KIND == Kind.POSTGRESQL;
  }

  static void settings(DynamicPropertyRegistry registry) {
    switch (KIND) {
      case H2 ->
          registry.add("spring.datasource.url", () -> "jdbc:h2:mem:rostrum;DB_CLOSE_DELAY=-1");
      case POSTGRESQL -> {
        registry.add(
            "spring.datasource.url", () -> Server.POSTGRES.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
      }
    }
  }

  /**
   * The settings of an application that has an empty database of its own, as arguments.
   *
   * @param name of the database
   */
  public static List<String> settings(String name) throws SQLException {
    if (KIND == Kind.H2) {
      return List.of("--spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }
    createInPostgres(name);
    return List.of(
        "--spring.datasource.url=" + Server.POSTGRES.getJdbcUrl("postgres", name),
        "--spring.datasource.username=postgres");
  }

  /** An empty database. */
  public static DataSource empty(String name) throws SQLException {
    return empty(KIND, name);
  }

  /** An empty database of this kind, whatever the tests run on. */
  static DataSource empty(Kind kind, String name) throws SQLException {
    if (kind == Kind.H2) {
      var h2 = new JdbcDataSource();
      h2.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
      return h2;
    }
    createInPostgres(name);
    return Server.POSTGRES.getDatabase("postgres", name);
  }

  private static void createInPostgres(String name) throws SQLException {
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
  }

  /** Started when it is first asked for. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException("The PostgreSQL of the tests did not start", e);
      }
    }
  }
}
