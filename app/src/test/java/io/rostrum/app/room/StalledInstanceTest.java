package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.room.Absence;
import io.rostrum.workflows.room.Participant;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("Somebody whose page is connected to another instance")
class StalledInstanceTest extends RostrumTest {
  private static final Duration GRACE = Duration.ofSeconds(61);

  @Autowired private Absence absence;
  @Autowired private JdbcTemplate jdbc;

  private final String other = UUID.randomUUID().toString();
  private Participant bob;

  @BeforeEach
  void bobIsSeenByTheOther(@Autowired AutowireCapableBeanFactory beans) {
    // Nobody is lost in the first minute after a start.
    clock.moveTo(clock.instant().plus(GRACE));
    await().until(() -> count("select count(*) from application_instance") > 0);
    TestRoom room = beans.createBean(TestRooms.class).schedule();
    bob = room.comes("Bob");
    jdbc.update(
        "update attendance set seen_by = ? where participant_id = ?", other, bob.participantId());
    otherIsAlive(clock.instant());
  }

  @Test
  @DisplayName("is not lost while that one is stalled, but when it has been gone for too long")
  void stalled() {
    clock.moveTo(clock.instant().plus(GRACE));
    absence.endLostStays(clock.instant());
    assertThat(isThere()).isTrue();

    clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));

    await().until(() -> !isThere());
  }

  @Test
  @DisplayName("is lost as anybody is if that one is alive and does not see them any more")
  void alive() {
    clock.moveTo(clock.instant().plus(GRACE));
    otherIsAlive(clock.instant());
    absence.endLostStays(clock.instant());

    assertThat(isThere()).isFalse();
  }

  private void otherIsAlive(Instant at) {
    jdbc.update("delete from application_instance where instance_id = ?", other);
    jdbc.update("insert into application_instance values (?, ?)", other, Timestamp.from(at));
  }

  private boolean isThere() {
    return count(
            "select count(*) from attendance where is_current and participant_id = ?",
            bob.participantId())
        == 1;
  }

  private int count(String query, Object... arguments) {
    return jdbc.queryForObject(query, Integer.class, arguments);
  }
}
