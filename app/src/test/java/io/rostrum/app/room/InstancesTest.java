package io.rostrum.app.room;

import static org.awaitility.Awaitility.await;

import io.rostrum.app.OnItsOwn;
import io.rostrum.app.Patience;
import io.rostrum.app.room.Instance.Attendee;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("Two instances of the application on one PostgreSQL")
@OnItsOwn
class InstancesTest {
  private static final String LISTENERS =
      " from pg_stat_activity where application_name = 'rostrum-notices'";

  private static final String WAITING = "\"state\":\"WAITING\"";
  private static final String ACTIVE = "\"state\":\"ACTIVE\"";

  private static EmbeddedPostgres postgres;
  private static JdbcTemplate database;
  private static JdbcTemplate rostrum;
  private static Instance here;
  private static Instance there;

  @BeforeAll
  static void start() throws Exception {
    Patience.set();
    postgres = EmbeddedPostgres.start();
    database = new JdbcTemplate(postgres.getPostgresDatabase());
    database.execute("create database rostrum");
    rostrum = new JdbcTemplate(postgres.getDatabase("postgres", "rostrum"));
    List<String> settings =
        List.of(
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "rostrum"),
            "--spring.datasource.username=postgres",
            "--rostrum.live.ping=2s",
            "--rostrum.live.presence=1s",
            "--rostrum.room.absence-grace=6s");
    here = Instance.start(settings);
    there = Instance.start(settings, Duration.ofMinutes(-10));
    awaitListeners();
  }

  @AfterAll
  static void stop() throws Exception {
    there.close();
    here.close();
    postgres.close();
  }

  @Test
  @DisplayName("a page that is connected to one is shown what the other changed, and stays so")
  void changes() {
    TestRoom room = here.rooms().schedule();
    Attendee bob = here.attendee(room, 1);
    try (var page = PlainPage.open(there.port(), bob)) {
      await().until(() -> page.shows(WAITING).isPresent());

      room.asks(Role.PRESENTER, RoomAction.OPEN);

      await().until(() -> page.shows(ACTIVE).isPresent());
    }
  }

  @Test
  @DisplayName("what is changed while one does not listen is shown when it listens again")
  void lost() {
    TestRoom room = here.rooms().schedule();
    Attendee bob = here.attendee(room, 1);
    try (var page = PlainPage.open(there.port(), bob)) {
      await().until(() -> page.shows(WAITING).isPresent());

      database.execute("alter database rostrum allow_connections false");
      database.queryForList("select pg_terminate_backend(pid)" + LISTENERS);
      await().until(() -> listeners() == 0);
      room.asks(Role.PRESENTER, RoomAction.OPEN);
      database.execute("alter database rostrum allow_connections true");

      await().until(() -> page.shows(ACTIVE).isPresent());
    }
  }

  @Test
  @DisplayName("a page whose answers to pings reach the other stays connected")
  void pings() {
    TestRoom room = here.rooms().schedule();
    Attendee bob = here.attendee(room, 1);
    try (var page = PlainPage.open(there.port(), here.port(), bob)) {
      await().until(() -> page.shows("event: ping").isPresent());

      // Longer than a page may be silent.
      await().during(Duration.ofSeconds(6)).until(page::isOpen);
    }
  }

  @Test
  @DisplayName("whose machines' clocks are ten minutes apart put nobody out who is connected")
  void clocks() {
    TestRoom room = here.rooms().schedule();
    Attendee bob = here.attendee(room, 1);
    Attendee eve = here.attendee(room, 2);
    try (var bobsPage = PlainPage.open(there.port(), bob)) {
      try (var evesPage = PlainPage.open(here.port(), eve)) {
        await().until(() -> stays(room) == 2);
        // Longer than somebody is waited for.
        await().during(Duration.ofSeconds(8)).until(() -> evesPage.isOpen() && stays(room) == 2);
      }
      await().until(() -> stays(room) == 1);
      await().during(Duration.ofSeconds(2)).until(bobsPage::isOpen);
    }
  }

  private static int stays(TestRoom room) {
    return rostrum.queryForObject(
        "select count(*) from attendance where event_id = ? and left_at is null",
        Integer.class,
        room.eventId());
  }

  private static void awaitListeners() {
    await().until(() -> listeners() == 2);
  }

  private static int listeners() {
    return database.queryForObject("select count(*)" + LISTENERS, Integer.class);
  }
}
