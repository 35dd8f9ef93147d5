package io.rostrum.app.clock;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What time it is for the database, and so for every instance that shares it: what one writes is
 * judged by another, and the clocks of two machines may be far apart. The machine's own clock is
 * read, and every few seconds compared with the database's, so that nobody waits for an answer.
 */
final class DatabaseTime {
  private static final Logger log = LoggerFactory.getLogger(DatabaseTime.class);

  private static final int BETWEEN_LOOKS_MILLIS = 5_000;
  // Databases round.
  private static final Duration ROUNDING = Duration.ofMillis(1);
  private static final Duration WORTH_A_WORD = Duration.ofSeconds(2);

  private final JdbcTemplate database;
  private final InstantSource machine;
  private volatile Duration ahead = Duration.ZERO;

  DatabaseTime(JdbcTemplate database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
    compare();
  }

  Instant instant() {
    return machine.instant().plus(ahead);
  }

  /** Looks how far apart the two clocks are; a database that does not answer changes nothing. */
  @Scheduled(fixedDelay = BETWEEN_LOOKS_MILLIS)
  void compare() {
    Instant asked = instant();
    Optional<Instant> there = ask();
    Instant answered = instant();
    there
        .filter(time -> !isBetween(asked, time, answered))
        .ifPresent(time -> correct(Duration.between(middle(asked, answered), time)));
  }

  private Optional<Instant> ask() {
    try {
      return Optional.ofNullable(
              database.queryForObject("select current_timestamp", Timestamp.class))
          .map(Timestamp::toInstant);
    } catch (DataAccessException away) {
      return Optional.empty();
    }
  }

  // Nobody knows when exactly the database looked at its clock: that much is no difference.
  private static boolean isBetween(Instant asked, Instant time, Instant answered) {
    return !time.isBefore(asked.minus(ROUNDING)) && !time.isAfter(answered.plus(ROUNDING));
  }

  private static Instant middle(Instant asked, Instant answered) {
    return asked.plus(Duration.between(asked, answered).dividedBy(2));
  }

  private void correct(Duration difference) {
    ahead = ahead.plus(difference);
    if (difference.abs().compareTo(WORTH_A_WORD) > 0) {
      log.warn(
          "This machine's clock is {} s {} the database's. Rostrum goes by the database's; see to"
              + " the machine's.",
          ahead.abs().toSeconds(),
          ahead.isNegative() ? "ahead of" : "behind");
    }
  }
}
