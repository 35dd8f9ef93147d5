package io.rostrum.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A database of an earlier version")
class MigrationTest {

  @ParameterizedTest(name = "on {0}")
  @EnumSource
  @DisplayName("keeps its events, presenters, rooms and mails, and may hold what is new")
  void fromTheFirstVersion(TestDatabase.Kind kind) throws SQLException {
    DataSource database = TestDatabase.empty(kind, "migration");
    migrate(database, "1");
    var jdbc = new JdbcTemplate(database);
    fill(jdbc);

    migrate(database, "latest");

    assertThat(row(jdbc, "select status, schedule_changed_at = scheduled_at as same from event"))
        .containsEntry("status", "SCHEDULED")
        .containsEntry("same", true);
    assertThat(row(jdbc, "select attendee_names from event"))
        .containsEntry("attendee_names", "INITIALS");
    assertThat(row(jdbc, "select calendar_uid_shared from event"))
        .containsEntry("calendar_uid_shared", true);
    assertThat(row(jdbc, "select status from presenter")).containsEntry("status", "SEATED");
    assertThat(row(jdbc, "select participant_id, presenter_seats from presenter_seat"))
        .containsEntry("participant_id", "1-presenter-1")
        .containsEntry("presenter_seats", 10);
    assertThat(row(jdbc, "select state from room")).containsEntry("state", "WAITING");
    assertThat(row(jdbc, "select role from attendance")).containsEntry("role", "PRESENTER");
    assertThat(row(jdbc, "select status, occasion from outgoing_mail"))
        .containsEntry("status", "SENT")
        .containsEntry("occasion", "");
    assertThat(row(jdbc, "select account_id from process_owner where process_instance_key = '1'"))
        .containsEntry("account_id", "account-1");
    assertThat(jdbc.queryForList("select minutes_before from account_reminder", Integer.class))
        .containsExactlyInAnyOrder(1440, 60);

    jdbc.update("update room set state = 'CLOSED', closed_at = current_timestamp");
    jdbc.update("update event set status = 'CANCELLED', cancel_reason = 'The speaker is ill'");
    assertThat(refused(jdbc, "update event set status = 'FORGOTTEN'")).isTrue();
    assertThat(refused(jdbc, "update event set cancel_reason = null")).isTrue();
    jdbc.update("update event set attendee_names = 'FULL'");
    assertThat(refused(jdbc, "update event set attendee_names = 'NONE'")).isTrue();
  }

  @ParameterizedTest(name = "on {0}")
  @EnumSource
  @DisplayName("can still carry out a change of details that was decided before there was a choice")
  void decidedBefore(TestDatabase.Kind kind) throws SQLException {
    DataSource database = TestDatabase.empty(kind, "decided");
    migrate(database, "1");
    var jdbc = new JdbcTemplate(database);
    fill(jdbc);
    migrate(database, "2");
    jdbc.update(
        "insert into management_decision (decision_id, event_id, kind, decided_by, decided_at)"
            + " values ('2', '1', 'CHANGE_DETAILS', 'owner', current_timestamp)");

    migrate(database, "latest");

    assertThat(row(jdbc, "select attendee_names from management_decision"))
        .containsEntry("attendee_names", "INITIALS");
  }

  @ParameterizedTest(name = "on {0}")
  @EnumSource
  @DisplayName("lets an organizer give a place to those for whom no seat was left")
  void withoutSeat(TestDatabase.Kind kind) throws SQLException {
    DataSource database = TestDatabase.empty(kind, "seatless");
    migrate(database, "1");
    var jdbc = new JdbcTemplate(database);
    fill(jdbc);
    migrate(database, "4");
    jdbc.update("update presenter set status = 'NO_SEAT'");

    migrate(database, "latest");

    assertThat(row(jdbc, "select status, round_no, link_generation from presenter"))
        .containsEntry("status", "TAKEN_BACK")
        .containsEntry("round_no", 1)
        .containsEntry("link_generation", 1);
    assertThat(refused(jdbc, "update presenter set status = 'NO_SEAT'")).isTrue();
    assertThat(refused(jdbc, "update presenter set status = 'WAITING'")).isTrue();
    jdbc.update("update presenter set status = 'WAITING', waiting_no = 1");
  }

  @ParameterizedTest(name = "on {0}")
  @EnumSource
  @DisplayName("has no names any more that are not what they look like; its invoices stay")
  void names(TestDatabase.Kind kind) throws SQLException {
    DataSource database = TestDatabase.empty(kind, "names");
    migrate(database, "1");
    var jdbc = new JdbcTemplate(database);
    fill(jdbc);
    migrate(database, "23");
    String reversed = "\u202eresinagro\u202c  Demo\u00a0Organizer";
    jdbc.update("update account set organization = 'Caf\u00e9', owner_name = ?", reversed);
    jdbc.update("update event set title = ?, description = ?", "A\u200b\nB", "One\r\n \u202eTwo");
    jdbc.update("update event_version set title = ?", "A\u200b B");
    jdbc.update("update presenter set name = ?", "\u2067\u200b");
    jdbc.update("update participant set name = ?", "Ⓐdmin\u200b\u200b 👩\u200d🚀");
    jdbc.update(
        "insert into management_decision (decision_id, event_id, kind, decided_by, decided_at, reason)"
            + " values ('2', '1', 'CANCEL', 'owner', current_timestamp, ?)",
        reversed);
    jdbc.update(
        "insert into invoice values (1, 'charge', 'account-1', ?, ?, 'FR', current_timestamp,"
            + " current_timestamp, 'EUR', 0, 0, 0, 0)",
        reversed,
        reversed);

    migrate(database, "latest");

    assertThat(row(jdbc, "select organization, owner_name, sender_name from account"))
        .containsEntry("organization", "Caf\u00e9")
        .containsEntry("owner_name", "resinagro Demo Organizer");
    assertThat(row(jdbc, "select title, description from event"))
        .containsEntry("title", "A B")
        .containsEntry("description", "One\n Two");
    assertThat(row(jdbc, "select title from event_version")).containsEntry("title", "A B");
    assertThat(row(jdbc, "select name from presenter")).containsEntry("name", "–");
    assertThat(row(jdbc, "select name from participant")).containsEntry("name", "Ⓐdmin 👩\u200d🚀");
    assertThat(row(jdbc, "select reason, title from management_decision"))
        .containsEntry("reason", "resinagro Demo Organizer")
        .containsEntry("title", null);
    assertThat(row(jdbc, "select owner_name from invoice")).containsEntry("owner_name", reversed);
  }

  private static void migrate(DataSource database, String target) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private static void fill(JdbcTemplate jdbc) {
    jdbc.update(
        "insert into account values ('account-1', 'House', 'Owner', 'o@example.org', 'owner',"
            + " 'live', 'Europe/Paris', 'EN')");
    jdbc.update(
        "insert into event values ('1', 'account-1', 'Title', 'WEBINAR', current_timestamp, 60,"
            + " 'Europe/Paris', '', 'EN', 'SCHEDULED', 0, current_timestamp, 10, 100, 8, 8, 240)");
    jdbc.update(
        "insert into presenter values ('1-presenter-1', '1', 'Ann', 'ann@example.org', 1,"
            + " 'SEATED')");
    jdbc.update("insert into presenter_seat values ('1', 1, '1-presenter-1')");
    jdbc.update(
        "insert into room (event_id, state, attendee_link_hash) values ('1', 'WAITING', 'hash')");
    jdbc.update(
        "insert into participant values ('1-presenter-1', '1', 'PRESENTER', 'Ann', 0, 'hash', null)");
    jdbc.update(
        "insert into attendance values ('stay', '1', '1-presenter-1', current_timestamp,"
            + " current_timestamp, null, true)");
    jdbc.update(
        "insert into outgoing_mail values ('<1@example.org>', '1', 'INVITATION', 0,"
            + " '1-presenter-1', current_timestamp)");
  }

  private static Map<String, Object> row(JdbcTemplate jdbc, String query) {
    return jdbc.queryForMap(query);
  }

  private static boolean refused(JdbcTemplate jdbc, String update) {
    try {
      jdbc.update(update);
      return false;
    } catch (DataIntegrityViolationException violated) {
      return true;
    }
  }
}
