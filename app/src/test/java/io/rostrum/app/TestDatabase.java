package io.rostrum.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The database of the tests: H2, or a real PostgreSQL with {@code -Drostrum.test.database}. */
public final class TestDatabase {
  private static final String KIND = System.getProperty("rostrum.test.database", "h2");

  private TestDatabase() {}

  /** Whether the tests run on PostgreSQL. */
  public static boolean isPostgres() {
    return KIND.equals("postgresql");
  }

  static void settings(DynamicPropertyRegistry registry) {
    switch (KIND) {
      case "h2" ->
          registry.add("spring.datasource.url", () -> "jdbc:h2:mem:rostrum;DB_CLOSE_DELAY=-1");
      case "postgresql" -> {
        registry.add(
            "spring.datasource.url", () -> Server.POSTGRES.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
      }
      default -> throw new IllegalArgumentException("rostrum.test.database is h2 or postgresql");
    }
  }

  /**
   * The settings of an application of its own, as arguments: H2 keeps its database in a file, which
   * profile {@code local} sets; PostgreSQL has an empty database for it.
   *
   * @param name of the database
   */
  public static List<String> arguments(String name) throws SQLException {
    if (KIND.equals("h2")) {
      return List.of();
    }
    createInPostgres(name);
    return List.of(
        "--spring.datasource.url=" + Server.POSTGRES.getJdbcUrl("postgres", name),
        "--spring.datasource.username=postgres");
  }

  /** How Hibernate is to speak to it when it cannot ask. */
  public static String dialect() {
    return (isPostgres() ? PostgreSQLDialect.class : H2Dialect.class).getName();
  }

  /** The settings of an application of its own that has no profile, as arguments. */
  public static List<String> settings(String name) throws SQLException {
    return KIND.equals("h2")
        ? List.of("--spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1")
        : arguments(name);
  }

  /** An empty database. */
  public static DataSource empty(String name) throws SQLException {
    if (KIND.equals("h2")) {
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
