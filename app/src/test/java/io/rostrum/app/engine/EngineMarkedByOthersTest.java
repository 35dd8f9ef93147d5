package io.rostrum.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.rostrum.app.Models;
import io.rostrum.app.OnItsOwn;
import io.rostrum.app.Patience;
import io.rostrum.app.ReadsTheLog;
import io.rostrum.app.TestApplication;
import io.rostrum.app.TestDatabase;
import io.rostrum.app.Visitor;
import io.rostrum.app.WatchedEngine;
import io.rostrum.workflows.engine.EngineMarks;
import io.rostrum.workflows.engine.EngineStanding;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("An engine where another deploys, and marks it in Rostrum's place")
@ReadsTheLog
@OnItsOwn
class EngineMarkedByOthersTest {
  private static final String NEW = "The process engine is new, or its data is gone";
  private static final Path SCRIPT = Path.of("..", "compose", "deploy.sh");

  private final WatchedEngine engine = new WatchedEngine();

  @BeforeEach
  void patience() {
    Patience.set();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  @DisplayName(
      "is remembered; an empty one in its place is noticed, whether it is marked or not, and can be"
          + " accepted without deploying anything")
  void lost(CapturedOutput output) throws Exception {
    List<String> database = TestDatabase.settings("markedbyothers");
    deployAsTheScriptDoes();
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
    }
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
      assertThat(output.getAll()).doesNotContain("No job is taken");

      engine.stop();
      awaitHealth(rostrum, 503);
      engine.loseData();
      engine.startAgain();
      await().until(() -> output.getAll().contains(NEW));
      assertThat(health(rostrum)).isEqualTo(503);
      assertThat(standing(rostrum)).isEqualTo(EngineStanding.ENGINE_NEW);

      deployAsTheScriptDoes();
      assertThat(standing(rostrum)).isEqualTo(EngineStanding.ENGINE_NEW);
    }
    assertThat(accept(database)).isZero();
    assertThat(engine.records().versions("event")).isEqualTo(1);
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
      assertThat(standing(rostrum)).isEqualTo(EngineStanding.FITS);
      assertThat(
              rostrum
                  .getBean(JdbcTemplate.class)
                  .queryForObject("select life from known_engine", Integer.class))
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName(
      "is taken as it is by a database that was there before anybody marked engines, and marked"
          + " anew by a Rostrum that may")
  void earlier() throws Exception {
    List<String> database = TestDatabase.settings("markedlater");
    deployModels();
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
      mark();
      assertThat(standing(rostrum)).isEqualTo(EngineStanding.FITS);
    }
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
    }
    List<String> deploying = new ArrayList<>(database);
    deploying.add("--rostrum.engine.deploys=true");
    try (var rostrum = start(deploying)) {
      awaitHealth(rostrum, 200);
    }
    try (var rostrum = start(database)) {
      awaitHealth(rostrum, 200);
      mark();
      assertThat(standing(rostrum)).isEqualTo(EngineStanding.ENGINE_NEW);
    }
  }

  private void deployAsTheScriptDoes() throws IOException {
    mark();
    deployModels();
  }

  /** With the decision that the script has, and another id each time. */
  private void mark() throws IOException {
    String script = Files.readString(SCRIPT);
    String decision = script.substring(script.indexOf("<?xml"), script.indexOf("\nDMN"));
    engine
        .client()
        .newDeployResourceCommand()
        .addResourceString(
            decision.replace("$id", UUID.randomUUID().toString()),
            StandardCharsets.UTF_8,
            "rostrum-engine.dmn")
        .send()
        .join();
  }

  private void deployModels() throws IOException {
    deploy(Models.files("dmn"));
    List<Resource> models = new ArrayList<>(Models.files("bpmn"));
    models.addAll(Models.files("form"));
    deploy(models);
  }

  private void deploy(List<Resource> files) throws IOException {
    var command = engine.client().newDeployResourceCommand();
    DeployResourceCommandStep2 ready = null;
    for (Resource file : files) {
      ready =
          (ready == null ? command : ready)
              .addResourceBytes(file.getContentAsByteArray(), file.getFilename());
    }
    ready.send().join();
  }

  private static EngineStanding standing(ConfigurableApplicationContext rostrum) {
    return rostrum.getBean(EngineMarks.class).look();
  }

  private int accept(List<String> database) {
    List<String> arguments = new ArrayList<>(database);
    arguments.add("accept-engine");
    arguments.add("--yes");
    return SpringApplication.exit(start(arguments));
  }

  private ConfigurableApplicationContext start(List<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--rostrum.engine.grpc-address=" + engine.grpcAddress(),
                "--rostrum.engine.rest-address=" + engine.restAddress(),
                "--rostrum.engine.deploys=false"));
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
