package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.rostrum.app.Mailbox;
import io.rostrum.app.SlowMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Rostrum as its container runs it: what the Dockerfile makes of the jar, started with the compose
 * file's environment. What is beside it is on this machine: PostgreSQL, a mail server, and the
 * local engine with desk and watch in place of Camunda 8.9.
 */
@DisplayName("One event's life with the environment of the containers")
class ContainersIT {
  private static final Path FOLDER = Path.of("target", "containers");
  private static final String TITLE = "Harvest in the vineyard";
  private static final String WINERY = "Winery of the North";
  private static final String NORA = "nora@winery.example.org";
  private static final String ANN = "ann@example.org";
  private static final Duration FOUR_MINUTES = Duration.ofMinutes(4);

  private final Containers containers = new Containers();
  private final SlowMail smtp = new SlowMail();
  private final Mailbox mailbox = new Mailbox(smtp);
  private final Chromium chromium = new Chromium();

  private Image image;
  private ContainersDatabase database;
  private RunningRostrum rostrum;
  private Visitors visitors;

  @RegisterExtension
  private final AfterTestExecutionCallback pictures =
      context -> {
        if (context.getExecutionException().isPresent()) {
          visitors.showWhatTheySee("ContainersIT");
        }
      };

  @BeforeEach
  void start() throws Exception {
    Awaitility.setDefaultTimeout(Visitors.PATIENCE.multipliedBy(2));
    smtp.start();
    image = Image.build(FOLDER.resolve("image"));
    endsWhenAskedTo();
    database = ContainersDatabase.start(FOLDER, containers.postgresEnvironment());
    rostrum = RunningRostrum.startEngine(Containers.PLACE, containers.engineEnvironment());
    startRostrum();
    visitors = new Visitors(rostrum, chromium.launch());
  }

  private void startRostrum() {
    Map<String, String> environment = environment(database.port());
    rostrum.startApplication(image.entryPoint(), given -> replace(given, environment));
  }

  @AfterEach
  void stop() throws Exception {
    chromium.close();
    if (rostrum != null) {
      rostrum.close();
    }
    if (database != null) {
      database.close();
    }
    smtp.stop();
  }

  /** Also while it waits for its database. */
  private void endsWhenAskedTo() throws Exception {
    Path log = FOLDER.resolve("waiting.log");
    var builder = new ProcessBuilder(image.entryPoint()).redirectErrorStream(true);
    builder.environment().putAll(environment(1));
    Process waiting = builder.redirectOutput(log.toFile()).start();
    try {
      await("the wait for the database")
          .until(() -> Files.readString(log).contains("The database does not answer."));
      waiting.destroy();
      assertThat(waiting.waitFor(10, TimeUnit.SECONDS)).as("it ended").isTrue();
    } finally {
      waiting.destroyForcibly();
    }
  }

  private static void replace(Map<String, String> given, Map<String, String> environment) {
    given.clear();
    given.putAll(environment);
  }

  private Map<String, String> environment(int databasePort) {
    var environment = containers.rostrumEnvironment(databasePort, smtp.getSmtp().getPort());
    environment.putAll(image.environment());
    return environment;
  }

  @Test
  @DisplayName(
      "an account is opened, an event scheduled; engine and database are lost and restored; the event"
          + " is held, its presenter thanked with the statistics; an analyst sees it concluded")
  void oneEvent() throws Exception {
    allAreWell();
    DeskPage nora = visitors.atTheDesk("nora");
    noraOpensAnAccount(nora);
    LocalDateTime start = visitors.now().plusMinutes(3);
    nora.schedules(
        EventRequest.of(TITLE).startingAt(start, EventRequest.ACCOUNTS_ZONE).organizedBy("nora"));
    nora.opensReviewOf(TITLE).confirms();
    mailbox.awaitMail(NORA, "Scheduled: " + TITLE);

    String link = annIsInvited();
    losesAllAndRestoresIt();
    RoomPage ann = visitors.following(link);
    ann.enters();
    ann.startsTheEvent();
    // Outside one's own machine nobody can move the clock; a page's is a little behind.
    Instant begun = start.plusSeconds(2).atZone(EventRequest.ZONE).toInstant();
    await("the planned start").atMost(FOUR_MINUTES).until(() -> rostrum.now().isAfter(begun));
    ann.asksToEndTheEvent();
    ann.confirmsTheEnd();
    ann.sees("This event is over.");

    MimeMessage thanks = mailbox.awaitMail(ANN, "Thank you for presenting: " + TITLE);
    assertThat(Mailbox.text(thanks)).contains("People who came");
    mailbox.awaitMail(NORA, "Report: " + TITLE);
    WatchPage watch = visitors.atTheWatch("view");
    watch.opensInstance(link.replaceAll(".*/join/([^/]+)/.*", "$1"));
    watch.showsItCompletedAt("Event concluded");

    rostrum.killApplication();
    assertThat(image.isHealthyAt(Containers.PLACE.port())).isFalse();
  }

  /** As docs/operations.md says it, with folders in place of volumes. */
  private void losesAllAndRestoresIt() throws Exception {
    var backup = new Backup(FOLDER.resolve("backup"));
    var volumes = Map.of("postgres", database.data(), "camunda", rostrum.engineData());
    rostrum.close();
    database.close();
    for (var volume : volumes.entrySet()) {
      backup.make(volume.getKey(), volume.getValue());
      backup.lose(volume.getValue());
      backup.restore(volume.getKey(), volume.getValue());
    }
    database.startAgain();
    rostrum.startEngineAgain();
    startRostrum();
  }

  private void allAreWell() throws Exception {
    assertThat(image.isHealthyAt(Containers.PLACE.port())).isTrue();
    assertThat(containers.isHealthy("postgres", database.port())).isTrue();
    assertThat(image.isHealthyAt(answering(503))).isFalse();
    // The local engine is not asked for its health where Camunda is.
    assertThat(containers.isHealthy("camunda", answering(200))).isTrue();
    assertThat(containers.isHealthy("camunda", answering(503))).isFalse();
  }

  /** The port of a server that says so to every question. */
  private static int answering(int status) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> exchange.sendResponseHeaders(status, -1));
    server.start();
    return server.getAddress().getPort();
  }

  private void noraOpensAnAccount(DeskPage nora) {
    OpenAccountForm form = nora.opensAccountForm();
    form.asksFor(WINERY, "Nora Lind", "nora", NORA);
    form.sends();
    String code = Mailbox.code(mailbox.awaitMail(NORA, "Your code for a new account"));
    nora.opensConfirmation("Confirm the account", WINERY).decides("Open", code);
    mailbox.awaitMail(NORA, "Welcome: " + WINERY);
  }

  private String annIsInvited() throws MessagingException {
    MimeMessage invitation = mailbox.awaitMail(ANN, "You are invited to present: " + TITLE);
    assertThat(invitation.getFrom()[0].toString()).contains(Containers.FROM);
    String link = Mailbox.roomLink(invitation, 0).toString();
    assertThat(link).startsWith(Containers.ADDRESS + "/join/");
    return link;
  }
}
