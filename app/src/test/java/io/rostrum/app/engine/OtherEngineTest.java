package io.rostrum.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import io.rostrum.app.Mailbox;
import io.rostrum.app.OnItsOwn;
import io.rostrum.app.Organizer;
import io.rostrum.app.Patience;
import io.rostrum.app.ReadsTheLog;
import io.rostrum.app.TestApplication;
import io.rostrum.app.TestDatabase;
import io.rostrum.app.Visitor;
import io.rostrum.app.WatchedEngine;
import io.rostrum.workflows.engine.EngineMarks;
import io.rostrum.workflows.engine.EngineStanding;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("An engine and a database that do not belong together")
@ReadsTheLog
@OnItsOwn
class OtherEngineTest {
  private static final String OWNER = "demo@rostrum.example";
  private static final String NO_JOB = "No job is taken. Restore both from one backup";

  private final GreenMail smtp =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Mailbox mailbox = new Mailbox(smtp);
  private final WatchedEngine engine = new WatchedEngine();

  @BeforeEach
  void start() {
    Patience.set();
    smtp.start();
  }

  @AfterEach
  void stop() {
    engine.close();
    smtp.stop();
  }

  @Test
  @DisplayName(
      "engine lost, database kept: no job is taken, one line says which is new; the command ends the events"
          + " that were lost, tells their people, and what comes then has ids of its own")
  void engineLost(CapturedOutput output) throws Exception {
    List<String> database = TestDatabase.settings("enginelost");
    var coming = organizer().request();
    var goingOn = organizer().request();
    String heldId;
    String lostId;
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
      lostId = Long.toString(organizer().schedules(coming));
      heldId = Long.toString(organizer().schedules(goingOn));
      mailbox.presentersLink(coming);
      mailbox.presentersLink(goingOn);
      begin(rostrum, heldId);

      engine.stop();
      awaitHealth(rostrum, 503);
      engine.loseData();
      engine.startAgain();
      await().until(() -> output.getAll().contains("The process engine is new, or its data"));
      assertThat(output.getAll()).contains(NO_JOB);
      assertThat(engine.records().versions("event")).isZero();
      assertThat(health(rostrum)).isEqualTo(503);

      assertThat(command(database)).isZero();
      assertThat(output.getAll())
          .contains(
              "Event " + lostId + ", planned for",
              "cancelled; its organizer and presenters are told so",
              "held; its presenters are thanked",
              "Nothing was changed. To do it: accept-engine --yes");
      assertThat(status(rostrum, lostId)).isEqualTo("SCHEDULED");
      assertThat(mailbox.mails(OWNER, "Cancelled: ")).isEmpty();

      assertThat(command(database, "--yes")).isZero();
      assertThat(status(rostrum, lostId)).isEqualTo("CANCELLED");
      assertThat(status(rostrum, heldId)).isEqualTo("CONCLUDED");
      for (String address : List.of(OWNER, coming.email(0))) {
        assertThat(mailbox.mails(address, "Cancelled: " + coming.title())).hasSize(1);
      }
      assertThat(mailbox.mails(goingOn.email(0), "Thank you")).hasSize(1);
      assertThat(command(database, "--yes")).isZero();
      for (String address : List.of(OWNER, coming.email(0))) {
        assertThat(mailbox.mails(address, "Cancelled: " + coming.title())).hasSize(1);
      }
    }
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
      var after = organizer().request();
      long key = organizer().schedules(after);
      URI link = mailbox.presentersLink(after);
      String eventId = link.getPath().split("/")[2];

      assertThat(eventId).isEqualTo(Long.toString(key | 1L << 45)).isNotEqualTo(lostId);
      assertThat(status(rostrum, eventId)).isEqualTo("SCHEDULED");
      try (var visitor = new Visitor()) {
        URI here = URI.create("http://localhost:" + TestApplication.port(rostrum) + link.getPath());
        assertThat(visitor.enters(here, "").statusCode()).isEqualTo(303);
      }
      await()
          .untilAsserted(() -> assertThat(engine.records().instances("billing-cycle")).hasSize(2));
    }
  }

  @Test
  @DisplayName(
      "database lost, engine kept: no job is taken; the engine is accepted once nothing of before"
          + " runs in it")
  void databaseLost(CapturedOutput output) throws Exception {
    try (var rostrum = start(TestDatabase.settings("databaselost"))) {
      awaitHealth(rostrum, 200);
      await().until(() -> engine.records().instances("billing-cycle").size() == 2);
    }
    List<String> empty = TestDatabase.settings("databaseempty");
    try (var rostrum = start(empty)) {
      await().until(() -> output.getAll().contains("The database is new, or its data is gone"));
      assertThat(output.getAll()).contains(NO_JOB);
      assertThat(health(rostrum)).isEqualTo(503);
    }
    await().until(() -> running().size() == 2);
    assertThat(command(empty, "--yes")).isEqualTo(1);
    assertThat(output.getAll()).contains("In the engine run 2 processes", "Cancel them");

    running().forEach(one -> cancel(one.getProcessInstanceKey()));
    await().until(() -> running().isEmpty());
    assertThat(command(empty, "--yes")).isZero();
    try (var rostrum = start(empty)) {
      awaitHealth(rostrum, 200);
    }
  }

  @Test
  @DisplayName("both kept: jobs are taken; whichever is older than the other is found out")
  void kept(CapturedOutput output) throws Exception {
    List<String> database = TestDatabase.settings("bothkept");
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
    }
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
      assertThat(output.getAll()).doesNotContain(NO_JOB);
      EngineMarks marks = rostrum.getBean(EngineMarks.class);
      assertThat(marks.look()).isEqualTo(EngineStanding.FITS);

      // A crash between the two halves of marking.
      sql(rostrum).update("update known_engine set mark_number = mark_number - 1");
      assertThat(marks.look()).isEqualTo(EngineStanding.FITS);
      number(rostrum, 99);
      assertThat(marks.look()).isEqualTo(EngineStanding.ENGINE_OLDER);
      number(rostrum, 1);
      assertThat(marks.look()).isEqualTo(EngineStanding.DATABASE_OLDER);
      assertThat(command(database, "--yes")).isZero();
      assertThat(marks.look()).isEqualTo(EngineStanding.FITS);
      sql(rostrum).update("update known_engine set installation = 'another'");
      assertThat(marks.look()).isEqualTo(EngineStanding.ANOTHER);
    }
  }

  /** How often the database has marked its engine. */
  private static void number(ConfigurableApplicationContext rostrum, int number) {
    sql(rostrum)
        .update("update known_engine set mark_number = ?, announced_number = ?", number, number);
  }

  private Organizer organizer() {
    return new Organizer(engine.client(), engine.records(), InstantSource.system());
  }

  /** Its room is open, and its start has passed. */
  private static void begin(ConfigurableApplicationContext rostrum, String eventId) {
    sql(rostrum)
        .update(
            "update event set starts_at = starts_at - interval '20' minute where event_id = ?",
            eventId);
    sql(rostrum)
        .update(
            "update room set state = 'ACTIVE', opened_at = current_timestamp,"
                + " opened_by = event_id || '-presenter-1' where event_id = ?",
            eventId);
  }

  private static String status(ConfigurableApplicationContext rostrum, String eventId) {
    return sql(rostrum)
        .queryForObject("select status from event where event_id = ?", String.class, eventId);
  }

  private static JdbcTemplate sql(ConfigurableApplicationContext rostrum) {
    return rostrum.getBean(JdbcTemplate.class);
  }

  private List<ProcessInstance> running() {
    return engine
        .client()
        .newProcessInstanceSearchRequest()
        .filter(filter -> filter.state(ProcessInstanceState.ACTIVE))
        .send()
        .join()
        .items();
  }

  private void cancel(long key) {
    engine.client().newCancelInstanceCommand(key).send().join();
  }

  private int command(List<String> database, String... more) {
    List<String> arguments = new ArrayList<>(database);
    arguments.add("accept-engine");
    arguments.addAll(List.of(more));
    return SpringApplication.exit(start(arguments));
  }

  private ConfigurableApplicationContext start(List<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--rostrum.engine.grpc-address=" + engine.grpcAddress(),
                "--rostrum.engine.rest-address=" + engine.restAddress(),
                "--spring.mail.port=" + smtp.getSmtp().getPort()));
    arguments.addAll(more);
    return TestApplication.run(arguments);
  }

  private static void awaitHealth(ConfigurableApplicationContext rostrum, int status) {
    await().until(() -> health(rostrum) == status);
  }

  private static int health(ConfigurableApplicationContext rostrum) {
    try (var visitor = new Visitor()) {
      return visitor
          .opens(
              URI.create(
                  "http://localhost:%d/actuator/health".formatted(TestApplication.port(rostrum))))
          .statusCode();
    }
  }
}
