package io.rostrum.app.start;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Waits for a database that is still on its way, and brings its tables up to date. */
@Component
class PatientMigration implements FlywayMigrationStrategy {
  private static final Logger log = LoggerFactory.getLogger(PatientMigration.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Override
  public void migrate(Flyway flyway) {
    // Spring stops nothing before it has started, and a signal does not interrupt.
    var end = new Thread(Thread.currentThread()::interrupt);
    Runtime.getRuntime().addShutdownHook(end);
    try {
      await(flyway.getConfiguration().getDataSource());
    } finally {
      forget(end);
    }
    flyway.migrate();
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This is the end.
    }
  }

  private static void await(DataSource database) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<DatabaseTrouble> trouble = ask(database);
      if (trouble.isEmpty()) {
        return;
      }
      boolean isLate = Instant.now().isAfter(giveUp);
      if (isLate || !trouble.get().canPass() || Thread.currentThread().isInterrupted()) {
        throw new CannotStart(trouble.get().sentence());
      }
      log.warn("{} Waiting for it.", trouble.get().sentence());
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** What is the matter with it; empty if nothing is, or nothing that is known here. */
  private static Optional<DatabaseTrouble> ask(DataSource database) {
    try {
      database.getConnection().close();
      return Optional.empty();
    } catch (SQLException e) {
      return DatabaseTrouble.of(e);
    } catch (RuntimeException e) {
      // The pool wraps what its first connection ran into.
      return e.getCause() instanceof SQLException cause
          ? DatabaseTrouble.of(cause)
          : Optional.empty();
    }
  }
}
