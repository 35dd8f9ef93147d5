package io.rostrum.app.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rostrum.app.TestDatabase;
import io.rostrum.app.start.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What is kept for how long")
class RetentionTest {
  private static final RetentionSettings SETTINGS = settings(60, 90, 400);

  /** Accounts and what they pay, what is told of an event for good, and what ends with a room. */
  private static final List<String> NO_RULE =
      List.of(
          "account",
          "account_reminder",
          "subscription",
          "invoice",
          "invoice_line",
          "number_series",
          "seat_batch",
          "event",
          "room",
          "event_statistics",
          "media_slot",
          "media_wait",
          "mail_use",
          "known_engine",
          "event_without_engine",
          "application_instance",
          "flyway_schema_history");

  private static DataSource database;
  private static JdbcTemplate jdbc;

  private final Instant now = Instant.now();

  @BeforeAll
  static void migrate() throws SQLException {
    database = TestDatabase.empty("retention");
    jdbc = new JdbcTemplate(database);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration", "classpath:db/seed")
        .load()
        .migrate();
  }

  @BeforeEach
  void nothing() {
    jdbc.update("delete from presenter_seat");
    ruled().forEach(table -> jdbc.update("delete from " + table));
    jdbc.update("delete from event_statistics");
    jdbc.update("delete from room");
    jdbc.update("delete from event");
  }

  @Test
  @DisplayName("is said for every table, in a rule and in the operator's guide")
  void everyTable() throws IOException {
    List<String> tables =
        jdbc.queryForList(
            "select lower(table_name) from information_schema.tables"
                + " where lower(table_schema) = 'public'",
            String.class);
    assertThat(Stream.concat(ruled(), NO_RULE.stream()))
        .containsExactlyInAnyOrderElementsOf(tables);

    String guide = Files.readString(Path.of("..", "docs", "operations.md"));
    assertThat(tables)
        .filteredOn(table -> !table.startsWith("flyway"))
        .allSatisfy(table -> assertThat(guide).contains("`" + table + "`"));
  }

  @Test
  @DisplayName("is over for an old event, but for its figures; one that is to come keeps all")
  void oldEvent() {
    var rows = new KeptRows(jdbc);
    rows.fill("old", "CONCLUDED", daysAgo(801));
    jdbc.update(
        "insert into event_statistics values" + " ('old', ?, ?, ?, ?, 1, 1, null, 60, 60, 1)",
        time(801),
        time(801),
        time(801),
        time(801));
    rows.fill("next", "SCHEDULED", daysAgo(30));
    Map<String, Integer> all = counts();
    assertThat(all.values()).allMatch(count -> count >= 2);

    retention().run();

    assertThat(counts()).isEqualTo(halved(all));
    assertThat(jdbc.queryForList("select event_id from event_statistics", String.class))
        .containsExactly("old");
    assertThat(jdbc.queryForList("select event_id from event order by 1", String.class))
        .containsExactly("next", "old");
  }

  @Test
  @DisplayName("is shorter for attendees than for presenters, and all is there for a week")
  void stepByStep() {
    new KeptRows(jdbc).fill("recent", "CONCLUDED", daysAgo(6));
    Map<String, Integer> all = counts();
    retention().run();
    assertThat(counts()).isEqualTo(all);

    jdbc.update("update room set closed_at = ?", time(61));
    retention().run();
    assertThat(count("outgoing_mail where event_id = 'recent'")).isZero();
    assertThat(count("attendance")).isEqualTo(2);

    jdbc.update("update room set closed_at = ?", time(91));
    retention().run();
    assertThat(count("attendance")).isZero();
    assertThat(jdbc.queryForList("select name from participant", String.class))
        .containsExactly("Ann");
  }

  @Test
  @DisplayName("is not over for an event that was not concluded, nor for one that is long to come")
  void notConcluded() {
    var rows = new KeptRows(jdbc);
    rows.fill("stuck", "HELD", daysAgo(401));
    rows.fill("later", "SCHEDULED", daysAgo(401));

    retention().run();

    for (String id : List.of("stuck", "later")) {
      assertThat(count("checked_task where process_instance_key = '" + id + "'")).isOne();
      assertThat(count("process_owner where process_instance_key = '" + id + "'")).isOne();
      assertThat(count("presenter where event_id = '" + id + "'")).isOne();
      assertThat(count("attendance where event_id = '" + id + "'")).isEqualTo(2);
      assertThat(count("outgoing_mail where event_id = '" + id + "'")).isOne();
    }
  }

  @Test
  @DisplayName("counts a task of an instance as used for as long as that one goes on")
  void usedTasks() {
    new KeptRows(jdbc).fill("old", "CONCLUDED", daysAgo(401));
    jdbc.update(
        "insert into checked_task values"
            + " ('new', 'old-other', 'Task', 'new-step', 'demo', true, ?, null)",
        time(1));

    retention().run();

    assertThat(count("checked_task where process_instance_key = 'old-other'")).isEqualTo(2);
    assertThat(count("process_owner where process_instance_key = 'old-other'")).isOne();
  }

  @Test
  @DisplayName("is the same when two instances look for it at once: each row goes once")
  void twoAtOnce() throws Exception {
    jdbc.batchUpdate(
        "insert into room_change (change_id, event_id, participant_id, target_id, action, effect,"
            + " decided_at) values (?, 'e', 'p', 'p', 'ENTER', 'ENTERED', ?)",
        IntStream.range(0, 2_000)
            .mapToObj(i -> new Object[] {"c" + i, time(i % 2 == 0 ? 61 : 1)})
            .toList());

    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Void> look =
          () -> {
            retention().run();
            return null;
          };
      for (Future<Void> done : threads.invokeAll(List.of(look, look))) {
        done.get();
      }
    }

    assertThat(count("room_change")).isEqualTo(1_000);
  }

  @Test
  @DisplayName("cannot be so short that a step is done twice: Rostrum says so and does not start")
  void tooShort() {
    assertThatThrownBy(() -> settings(30, 90, 400))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("rostrum.retention.markers is too short: set 31 days or more");
    assertThatThrownBy(() -> settings(60, 59, 400)).isInstanceOf(CannotStart.class);
  }

  private Retention retention() {
    var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    return new Retention(jdbc, transactions, SETTINGS, Clock.systemUTC());
  }

  private static RetentionSettings settings(int markers, int attendance, int people) {
    return new RetentionSettings(
        Duration.ofHours(1),
        Duration.ofDays(7),
        Duration.ofDays(markers),
        Duration.ofDays(attendance),
        Duration.ofDays(people),
        Duration.ofDays(400),
        Duration.ofDays(800));
  }

  private static Stream<String> ruled() {
    return RetentionRules.ALL.stream().map(RetentionRule::table).distinct();
  }

  private static Map<String, Integer> counts() {
    return ruled().collect(Collectors.toMap(table -> table, RetentionTest::count));
  }

  private static Map<String, Integer> halved(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / 2));
  }

  private static int count(String what) {
    return jdbc.queryForObject("select count(*) from " + what, Integer.class);
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private Timestamp time(int daysAgo) {
    return Timestamp.from(daysAgo(daysAgo));
  }
}
