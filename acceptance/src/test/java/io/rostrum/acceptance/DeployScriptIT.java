package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
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
  private static final Pattern FILE = Pattern.compile("name=\"resources\"; filename=\"([^\"]+)\"");

  private final List<List<String>> deployed = new CopyOnWriteArrayList<>();
  private final List<String> who = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int answer = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/v2/deployments", this::deploy);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void deploy(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    deployed.add(FILE.matcher(body).results().map(hit -> hit.group(1)).sorted().toList());
    who.add(exchange.getRequestHeaders().getFirst("Authorization"));
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  @Test
  @DisplayName("sends the tables, then all processes and forms at once, as the deployer")
  void all() throws Exception {
    assertThat(exitCode(Map.of())).isZero();

    assertThat(deployed).containsExactly(files("dmn"), files("bpmn|form"));
    String credentials = "deployer:the deployer's key";
    String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
    assertThat(who).containsOnly(basic);
  }

  @Test
  @DisplayName("asks an identity provider for a token first, where it is named")
  void token() throws Exception {
    server.createContext(
        "/token",
        exchange -> {
          who.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = "{\"access_token\": \"a.b.c\", \"expires_in\": 300}".getBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });

    assertThat(exitCode(Map.of("CAMUNDA_TOKEN_URL", address() + "/token"))).isZero();

    assertThat(deployed).hasSize(2);
    assertThat(who).hasSize(3).endsWith("Bearer a.b.c", "Bearer a.b.c");
    assertThat(who.getFirst()).contains("client_id=deployer", "deployer%27s");
  }

  @Test
  @DisplayName("fails when they are refused, so that Rostrum does not start without them")
  void refused() throws Exception {
    answer = 403;

    assertThat(exitCode(Map.of())).isNotZero();
    assertThat(deployed).hasSize(1);
  }

  private int exitCode(Map<String, String> more) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("sh", SCRIPT.toString()).inheritIO();
    builder.environment().putAll(new Containers().modelsEnvironment(address(), MODELS));
    builder.environment().putAll(more);
    return builder.start().waitFor();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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
