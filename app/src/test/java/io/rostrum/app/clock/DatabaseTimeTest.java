package io.rostrum.app.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("The time that Rostrum goes by")
class DatabaseTimeTest {
  private static final Duration A_LITTLE = Duration.ofSeconds(2);

  private Duration wrongBy = Duration.ZERO;
  private final InstantSource machine = () -> Instant.now().plus(wrongBy);

  @Test
  @DisplayName("is the database's, on a machine whose clock is behind or ahead, or becomes so")
  void wrongClock() {
    wrongBy = Duration.ofMinutes(-7);
    var time = new DatabaseTime(h2(), machine);
    assertIsNow(time);

    wrongBy = Duration.ofHours(3);
    time.compare();

    assertIsNow(time);
  }

  @Test
  @DisplayName("is exactly the machine's where the two agree: nothing makes it jump")
  void rightClock() {
    var time = new DatabaseTime(h2(), machine);
    time.compare();

    Instant before = Instant.now();
    Instant now = time.instant();

    assertThat(now).isBetween(before, Instant.now());
  }

  @Test
  @DisplayName("goes on as it was while the database does not answer")
  void away() {
    var unreachable = new JdbcDataSource();
    unreachable.setUrl("jdbc:h2:tcp://127.0.0.1:1/none");

    assertIsNow(new DatabaseTime(new JdbcTemplate(unreachable), machine));
  }

  private static void assertIsNow(DatabaseTime time) {
    assertThat(time.instant())
        .isCloseTo(Instant.now(), within(A_LITTLE.toMillis(), ChronoUnit.MILLIS));
  }

  private static JdbcTemplate h2() {
    var database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:time;DB_CLOSE_DELAY=-1");
    return new JdbcTemplate(database);
  }
}
