package io.rostrum.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.ReadsTheLog;
import io.rostrum.app.SlowMail;
import io.rostrum.app.TestApplication;
import io.rostrum.app.WatchedEngine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("An engine that goes away while a mail leaves, and comes back")
@ReadsTheLog
class EngineBackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHEDULED = "Scheduled: ";
  private static final String AWAY = "The process engine did not answer";
  private static final String BACK = "The process engine answers again";

  private final SlowMail smtp = new SlowMail();
  private final WatchedEngine engine = new WatchedEngine();

  @AfterEach
  void stop() {
    engine.close();
    smtp.stop();
  }

  @Test
  @DisplayName(
      "is told then that the mail has left, so it leaves once and nobody waits for the job's time to be over;"
          + " one line and the health say that it is away")
  void toldLater(CapturedOutput output) throws Exception {
    smtp.start();
    try (var rostrum = rostrum()) {
      var organizer = new Organizer(engine.client(), engine.records(), InstantSource.system());
      long event = organizer.asksFor(organizer.request());
      var confirmation = smtp.pauseAt(SCHEDULED);
      organizer.decides(event, "confirm");
      await().atMost(PATIENCE).until(confirmation::isTaken);

      engine.stop();
      confirmation.end();
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(health(rostrum)).isEqualTo(503));
      assertThat(output.getAll().lines().filter(line -> line.contains(AWAY))).hasSize(1);
      assertThat(output.getAll()).doesNotContain("\tat ", BACK);

      engine.startAgain();
      await()
          .atMost(PATIENCE)
          .until(() -> engine.records().completed(event).contains("Task_SendConfirmation"));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(health(rostrum)).isEqualTo(200));
      assertThat(output.getAll()).contains(BACK).doesNotContain("\tat ");
      assertThat(new Mailbox(smtp).mails("demo@rostrum.example", SCHEDULED)).hasSize(1);
    }
  }

  private ConfigurableApplicationContext rostrum() {
    return TestApplication.run(
        List.of(
            "--rostrum.engine.grpc-address=" + engine.grpcAddress(),
            "--rostrum.engine.rest-address=" + engine.restAddress(),
            "--rostrum.workers.timeout=10m",
            "--spring.mail.port=" + smtp.getSmtp().getPort(),
            "--spring.datasource.url=jdbc:h2:mem:back"));
  }

  private static int health(ConfigurableApplicationContext rostrum) throws Exception {
    var address =
        URI.create("http://localhost:%d/actuator/health".formatted(TestApplication.port(rostrum)));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
