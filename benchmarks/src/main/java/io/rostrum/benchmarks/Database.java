package io.rostrum.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A real PostgreSQL that keeps what it has committed, as one that people trust does. */
final class Database implements AutoCloseable {
  private static final String USER = "postgres";

  private final EmbeddedPostgres postgres;

  private Database(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static Database start() throws IOException {
    return new Database(
        EmbeddedPostgres.builder()
            // Made for tests, it would not wait for the disk, and a commit would cost nothing.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            // Not where temporary files are: that may be memory.
            .setDataDirectory(Path.of("target", "postgresql").toAbsolutePath())
            .start());
  }

  String url() {
    return postgres.getJdbcUrl(USER, USER);
  }

  String user() {
    return USER;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
