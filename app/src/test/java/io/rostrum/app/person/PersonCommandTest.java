package io.rostrum.app.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rostrum.app.TestDatabase;
import io.rostrum.app.retention.KeptRows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("What is kept of one person")
class PersonCommandTest {
  private static List<String> settings;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void fill() throws SQLException {
    settings = TestDatabase.settings("person");
    String url = settings.getFirst().substring(settings.getFirst().indexOf('=') + 1);
    var database =
        new DriverManagerDataSource(url, TestDatabase.isPostgres() ? "postgres" : "sa", "");
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration", "classpath:db/seed")
        .load()
        .migrate();
    jdbc = new JdbcTemplate(database);
    var rows = new KeptRows(jdbc);
    rows.fill("old", "CONCLUDED", Instant.now().minus(Duration.ofDays(3)));
    rows.fill("next", "SCHEDULED", Instant.now());
    jdbc.update(
        "insert into participant (participant_id, event_id, role, name, link_generation, link_hash)"
            + " values ('old-organizer', 'old', 'ORGANIZER', 'Demo', 0, 'organizer')");
  }

  @Test
  @DisplayName("is exported as JSON, and after deletion only what is to come or has to be is left")
  void life() throws Exception {
    JsonNode before = json("export", "ANN@example.org");
    assertThat(before.get("presenting")).hasSize(2);
    assertThat(before.get("presenting").get(0).get("name").asText()).isEqualTo("Ann");
    assertThat(before.get("stays")).hasSize(2);
    assertThat(before.get("mails")).hasSize(2);
    assertThat(before.get("linkOccurrences").toString()).contains("Firefox on Linux");
    assertThat(before.get("accounts")).isEmpty();

    JsonNode dryRun = json("delete", "ann@example.org");
    assertThat(dryRun.get("wouldChange").get("presenter").asInt()).isEqualTo(1);
    assertThat(dryRun.get("left").toString()).contains("take the presenter back first");
    assertThat(json("export", "ann@example.org")).isEqualTo(before);

    JsonNode done = json("delete", "ann@example.org", "--really");
    assertThat(done.get("changed")).isEqualTo(dryRun.get("wouldChange"));

    JsonNode after = json("export", "ann@example.org");
    assertThat(after.get("presenting")).hasSize(1);
    assertThat(after.get("presenting").toString()).contains("next-ann");
    assertThat(after.get("stays")).hasSize(1);
    assertThat(after.get("accountRequests")).isEmpty();
    assertThat(
            jdbc.queryForList("select name from participant where event_id = 'old'", String.class))
        .containsExactlyInAnyOrder("…", "Bob", "Demo");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from attendance where event_id = 'old'", Integer.class))
        .as("figures can be counted still")
        .isEqualTo(2);
    assertThat(jdbc.queryForList("select device from room_news", String.class))
        .containsExactlyInAnyOrder("", "Firefox on Linux");
  }

  @Test
  @DisplayName("is an owner's account and invoices, too, which are kept")
  void owner() throws Exception {
    String address =
        jdbc.queryForObject(
            "select owner_email from account where account_id = 'account-demo'", String.class);

    assertThat(json("export", address).get("accounts")).hasSize(1);
    assertThat(json("export", address).get("inRooms")).hasSize(1);
    assertThat(json("delete", address).get("left").toString()).contains("the contract goes on");
  }

  @Test
  @DisplayName("is asked for in one way, which is said to whoever asks in another")
  void usage() {
    assertThat(PersonCommand.isAskedFor("--server.port=0")).isFalse();
    assertThat(PersonCommand.isAskedFor("person")).isTrue();
    for (String[] wrong : new String[][] {{"person"}, {"person", "burn", "a@example.org"}}) {
      var out = new ByteArrayOutputStream();
      assertThat(PersonCommand.run(new PrintStream(out), wrong)).isEqualTo(2);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("person export ADDRESS");
    }
  }

  private static JsonNode json(String... words) throws Exception {
    var out = new ByteArrayOutputStream();
    String[] arguments =
        Stream.of(Stream.of("person"), Stream.of(words), settings.stream())
            .flatMap(part -> part)
            .toArray(String[]::new);
    assertThat(PersonCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments))
        .isZero();
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
