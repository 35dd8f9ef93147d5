package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import io.rostrum.app.ComposeFile;
import io.rostrum.app.Mailbox;
import io.rostrum.app.SlowMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Rostrum as its container runs it: what the Dockerfile makes of the jar, started with the compose
 * file's environment. What is beside it is on this machine: PostgreSQL, a mail server, and Camunda
 * 8.6 in place of 8.9, which asks nobody for a password.
 */
@DisplayName("One event's life with the environment of the containers")
class ContainersIT {
  private static final Path FOLDER = Path.of("target", "containers");
  private static final String TITLE = "Harvest in the vineyard";
  private static final String WINERY = "Winery of the North";
  private static final String NORA = "nora@winery.example.org";
  private static final String ANN = "ann@example.org";
  private static final Duration THREE_MINUTES = Duration.ofMinutes(3);
  private static final String FROM = "webinars@rostrum.example.org";

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("ROSTRUM_PUBLIC_ADDRESS", "http://127.0.0.1:28081"),
          Map.entry("ROSTRUM_INSTALLATION_KEY", "kB2fW0sYxg7Qm4Vn9cTzLr1HdUe6JpAiO8"),
          Map.entry("ROSTRUM_MAIL_FROM", FROM),
          Map.entry("ROSTRUM_BILLING_SELLER", "Rostrum of the North,Stockholm,SE-123"),
          Map.entry("POSTGRES_PASSWORD", "postgres' own"),
          Map.entry("CAMUNDA_DATABASE_PASSWORD", "camunda's \"own\""),
          Map.entry("ROSTRUM_DATABASE_PASSWORD", "rostrum's own"),
          Map.entry("CAMUNDA_ROSTRUM_PASSWORD", "rostrum's key to Camunda"));

  private final ComposeFile file = ComposeFile.of(Path.of("..", "docker-compose.yml"));
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
    database = ContainersDatabase.start(FOLDER, file.environment("postgres", SETTINGS));
    rostrum = RunningRostrum.startCamunda();
    rostrum.startApplication(image.entryPoint(), environment());
    Browser browser = chromium.launch();
    visitors = new Visitors(rostrum, browser);
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

  /** The compose file's, with hosts and ports of this machine. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(image.environment());
    environment.putAll(file.environment("rostrum", SETTINGS));
    replace(environment, "ROSTRUM_ENGINE_GRPC_ADDRESS", "camunda:26500", "127.0.0.1:27500");
    replace(environment, "ROSTRUM_ENGINE_REST_ADDRESS", "camunda:8080", "127.0.0.1:28088");
    replace(environment, "SPRING_DATASOURCE_URL", "postgres:5432", "127.0.0.1:" + database.port());
    replace(environment, "SPRING_MAIL_HOST", "mailpit", "127.0.0.1");
    replace(environment, "SPRING_MAIL_PORT", "1025", Integer.toString(smtp.getSmtp().getPort()));
    environment.put("SERVER_PORT", "28081");
    // Without the first an archive that does not fit is passed over in silence.
    var limit = file.services().get("rostrum").get("mem_limit");
    environment.put("JAVA_TOOL_OPTIONS", "-Xshare:on -XX:MaxRAM=" + limit);
    return environment;
  }

  private static void replace(
      Map<String, String> environment, String name, String theirs, String ours) {
    assertThat(environment.get(name)).contains(theirs);
    environment.compute(name, (key, value) -> value.replace(theirs, ours));
  }

  @Test
  @DisplayName(
      "an account is opened, an event scheduled and held, its presenter thanked with the"
          + " statistics; an analyst sees it concluded")
  void oneEvent() throws Exception {
    assertThat(image.isHealthyAt(28081)).isTrue();
    isHealthy("postgres", file.environment("postgres", SETTINGS));
    isHealthy("camunda", Map.of(), "/9600 ", "/29600 ");

    TasklistPage nora = visitors.inTasklist("nora");
    noraOpensAnAccount(nora);
    LocalDateTime start = visitors.now().plusMinutes(3);
    nora.schedules(
        EventRequest.of(TITLE).startingAt(start, EventRequest.ACCOUNTS_ZONE).organizedBy("nora"));
    nora.opensReviewOf(TITLE).confirms();
    mailbox.awaitMail(NORA, "Scheduled: " + TITLE);

    String link = annIsInvited();
    RoomPage ann = visitors.following(link);
    ann.enters();
    ann.startsTheEvent();
    // Outside one's own machine nobody can move the clock.
    await("the planned start").atMost(THREE_MINUTES).until(() -> !visitors.now().isBefore(start));
    ann.asksToEndTheEvent();
    ann.confirmsTheEnd();
    ann.sees("This event is over.");

    MimeMessage thanks = mailbox.awaitMail(ANN, "Thank you for presenting: " + TITLE);
    assertThat(Mailbox.text(thanks)).contains("People who came");
    mailbox.awaitMail(NORA, "Report: " + TITLE);
    OperatePage operate = visitors.inOperate("view");
    operate.opensInstance(link.replaceAll(".*/join/([^/]+)/.*", "$1"));
    operate.showsItCompletedAt("Event concluded");

    rostrum.killApplication();
    assertThat(image.isHealthyAt(28081)).isFalse();
  }

  private void noraOpensAnAccount(TasklistPage nora) {
    OpenAccountForm form = nora.opensAccountForm();
    form.asksFor(WINERY, "Nora Lind", "nora", NORA);
    form.sends();
    String code = Mailbox.code(mailbox.awaitMail(NORA, "Your code for the account: " + WINERY));
    nora.opensConfirmation("Confirm the account", WINERY).decides("Open", code);
    mailbox.awaitMail(NORA, "Welcome: " + WINERY);
  }

  private String annIsInvited() throws Exception {
    MimeMessage invitation = mailbox.awaitMail(ANN, "You are invited to present: " + TITLE);
    assertThat(invitation.getFrom()[0].toString()).contains(FROM);
    String link = Mailbox.roomLink(invitation, 0).toString();
    assertThat(link).startsWith(SETTINGS.get("ROSTRUM_PUBLIC_ADDRESS") + "/join/");
    return link;
  }

  /** Does what the compose file says to see whether a service is well. */
  private void isHealthy(String service, Map<String, String> environment, String... ports)
      throws Exception {
    var check = (Map<?, ?>) file.services().get(service).get("healthcheck");
    List<String> command =
        new ArrayList<>(((List<?>) check.get("test")).stream().map(Object::toString).toList());
    if (command.removeFirst().equals("CMD-SHELL")) {
      command.addAll(0, List.of("sh", "-c"));
    }
    String last = command.removeLast().replace("$$", "$");
    for (int i = 0; i < ports.length; i += 2) {
      assertThat(last).contains(ports[i]);
      last = last.replace(ports[i], ports[i + 1]);
    }
    command.add(last);
    database.run(environment, command.toArray(String[]::new));
  }
}
