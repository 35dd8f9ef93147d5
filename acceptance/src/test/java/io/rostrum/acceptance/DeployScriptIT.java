package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the container {@code models} runs, before a server that answers in Camunda's place. */
@DisplayName("The script that deploys the models")
class DeployScriptIT {
  private static final Path SCRIPT = Path.of("..", "compose", "deploy.sh");
  private static final Path MODELS = Path.of("..", "bpmn");
  private static final String MARK = "\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} 0\"";

  private DeployedTo camunda;

  @BeforeEach
  void start() throws IOException {
    camunda = new DeployedTo();
  }

  @AfterEach
  void stop() {
    camunda.close();
  }

  @Test
  @DisplayName("sends the tables, then all processes and forms at once, as the deployer")
  void all() throws Exception {
    assertThat(exitCode(Map.of())).isZero();

    assertThat(camunda.deployed)
        .containsExactly(List.of(DeployedTo.MARK), files("dmn"), files("bpmn|form"));
    String credentials = "deployer:the deployer's key";
    String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
    assertThat(camunda.who).containsOnly(basic);
  }

  @Test
  @DisplayName("marks an engine once, and another one otherwise")
  void marks() throws Exception {
    assertThat(exitCode(Map.of())).isZero();
    String mark = camunda.mark;
    assertThat(mark).matches(MARK);

    assertThat(exitCode(Map.of())).isZero();
    assertThat(camunda.mark).isEqualTo(mark);
    assertThat(camunda.deployed).hasSize(5).containsOnlyOnce(List.of(DeployedTo.MARK));

    stop();
    start();
    camunda.unmarked = 400;
    assertThat(exitCode(Map.of())).isZero();
    assertThat(camunda.mark).matches(MARK).isNotEqualTo(mark);
  }

  @Test
  @DisplayName("marks nothing where it cannot tell whether that was done, and deploys the rest")
  void mayNotAsk() throws Exception {
    camunda.asking = 403;

    assertThat(exitCode(Map.of())).isZero();

    assertThat(camunda.deployed).containsExactly(files("dmn"), files("bpmn|form"));
  }

  @Test
  @DisplayName("asks an identity provider for a token first, where it is named")
  void token() throws Exception {
    assertThat(exitCode(Map.of("CAMUNDA_TOKEN_URL", camunda.address() + "/token"))).isZero();

    assertThat(camunda.deployed).hasSize(3);
    assertThat(camunda.who).hasSize(4);
    assertThat(camunda.who.getFirst()).contains("client_id=deployer", "deployer%27s");
    assertThat(camunda.who.subList(1, 4)).containsOnly("Bearer a.b.c");
  }

  @Test
  @DisplayName("fails when they are refused, so that Rostrum does not start without them")
  void refused() throws Exception {
    camunda.deploying = 403;

    assertThat(exitCode(Map.of())).isNotZero();
    assertThat(camunda.deployed).hasSize(1);
  }

  @Test
  @DisplayName("fails when the engine does not tell whether it is marked")
  void untold() throws Exception {
    camunda.asking = 503;

    assertThat(exitCode(Map.of())).isNotZero();
    assertThat(camunda.deployed).isEmpty();
  }

  private int exitCode(Map<String, String> more) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("sh", SCRIPT.toString()).inheritIO();
    builder.environment().putAll(new Containers().modelsEnvironment(camunda.address(), MODELS));
    builder.environment().putAll(more);
    return builder.start().waitFor();
  }

  private static List<String> files(String endings) throws IOException {
    var names = new TreeSet<String>();
    try (Stream<Path> folders = Files.list(MODELS)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches(".*\\.(" + endings + ")"))
              .forEach(names::add);
        }
      }
    }
    return List.copyOf(names);
  }
}
