package io.rostrum.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.impl.util.Environment;
import io.rostrum.app.ReadsTheLog;
import io.rostrum.app.TestApplication;
import io.rostrum.workflows.engine.CompletedTask;
import io.rostrum.workflows.engine.CompletedTasks;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("An engine in Camunda's cloud, with the variables of the Camunda client")
@ReadsTheLog
class CloudAccessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SECRET = "a client's secret";

  private static final String TASKS =
      """
      {"items": [{"state": "COMPLETED", "assignee": "nora@example.org",
                  "userTaskKey": "2251799813685301", "elementInstanceKey": "2251799813685299"}],
       "page": {"totalItems": 1}}
      """;

  @TempDir private Path folder;
  private Map<String, String> variables = Map.of();

  /** In place of this process's own, which cannot be set. */
  private void with(Map<String, String> variables) {
    this.variables = variables;
    variables.forEach(Environment.system()::put);
  }

  @AfterEach
  void withoutVariables() {
    variables.keySet().forEach(Environment.system()::remove);
  }

  @Test
  @DisplayName("lets Rostrum in, by gRPC and by REST, with a token that it asked for once")
  void token() throws Exception {
    try (var tokens = new TokenServer(SECRET);
        var engine = new LockedEngine("8.9.17", TASKS, "Bearer " + TokenServer.TOKEN)) {
      with(client(tokens, SECRET));
      try (var rostrum = start(engine.settings())) {
        assertThat(rostrum.getBean(CompletedTasks.class).find(1, "Task_Review"))
            .containsExactly(
                new CompletedTask("2251799813685299", 2251799813685301L, "nora@example.org"));
        assertThat(rostrum.getBean(Engine.class).version()).isEqualTo("8.9.17");
      }
      assertThat(tokens.asked())
          .singleElement()
          .asString()
          .contains("grant_type=client_credentials", "client_id=rostrum", "audience=zeebe");
    }
  }

  @Test
  @DisplayName("is looked for where the client's variables say, not where Rostrum's settings do")
  void addresses() throws Exception {
    try (var tokens = new TokenServer(SECRET);
        var engine = new LockedEngine("8.9.17", TASKS, "Bearer " + TokenServer.TOKEN)) {
      Map<String, String> all = new HashMap<>(client(tokens, SECRET));
      all.put("CAMUNDA_GRPC_ADDRESS", engine.grpcAddress());
      all.put("CAMUNDA_REST_ADDRESS", engine.restAddress());
      with(all);
      try (var rostrum = start(List.of("--rostrum.engine.rest-address=http://127.0.0.1:1"))) {
        assertThat(rostrum.getBean(Engine.class).version()).isEqualTo("8.9.17");
        assertThat(rostrum.getBean(CompletedTasks.class).find(1, "Task_Review")).hasSize(1);
      }
    }
  }

  @Test
  @DisplayName("is understood by the names of the Camunda Spring Boot Starter, too")
  void starter() throws Exception {
    try (var tokens = new TokenServer(SECRET);
        var engine = new LockedEngine("8.9.21", TASKS, "Bearer " + TokenServer.TOKEN)) {
      List<String> settings =
          List.of(
              "--camunda.client.grpc-address=" + engine.grpcAddress(),
              "--camunda.client.rest-address=" + engine.restAddress(),
              "--camunda.client.auth.client-id=rostrum",
              "--camunda.client.auth.client-secret=" + SECRET,
              "--camunda.client.auth.token-url=" + tokens.address(),
              "--camunda.client.auth.audience=rostrum-api",
              "--camunda.client.auth.credentials-cache-path=" + folder.resolve("credentials"),
              // Tests without an engine set it, and would win.
              "--rostrum.engine.grpc-address=${camunda.client.grpc-address}");
      try (var rostrum = start(settings)) {
        assertThat(rostrum.getBean(Engine.class).version()).isEqualTo("8.9.21");
        assertThat(rostrum.getBean(CompletedTasks.class).find(1, "Task_Review")).hasSize(1);
      }
      assertThat(tokens.asked()).singleElement().asString().contains("audience=rostrum-api");
    }
  }

  @Test
  @DisplayName("does not let it in with a wrong secret: one line says so, without the secret")
  void wrongSecret(CapturedOutput output) throws Exception {
    try (var tokens = new TokenServer(SECRET);
        var engine = new LockedEngine("8.9.17", TASKS, "Bearer " + TokenServer.TOKEN)) {
      with(client(tokens, "another secret"));
      try (var rostrum = start(engine.settings())) {
        await().atMost(PATIENCE).until(() -> !Errors.in(output).isEmpty());

        assertThat(Errors.in(output))
            .singleElement()
            .asString()
            .contains("got no token for the process engine while it was asking for its version")
            .contains("CAMUNDA_CLIENT_SECRET", "No job is taken until it lets Rostrum in.");
        assertThat(output.getAll()).doesNotContain("another secret", "\tat ");
        CompletedTasks tasks = rostrum.getBean(CompletedTasks.class);
        assertThatThrownBy(() -> tasks.find(1, "Task_Review"))
            .isInstanceOf(EngineUnavailable.class);
      }
    }
  }

  private Map<String, String> client(TokenServer tokens, String secret) {
    return Map.of(
        "CAMUNDA_CLIENT_ID",
        "rostrum",
        "CAMUNDA_CLIENT_SECRET",
        secret,
        "CAMUNDA_TOKEN_AUDIENCE",
        "zeebe.camunda.io",
        "CAMUNDA_AUTHORIZATION_SERVER_URL",
        tokens.address(),
        "CAMUNDA_CLIENT_CONFIG_PATH",
        folder.resolve("credentials").toString());
  }

  private static ConfigurableApplicationContext start(List<String> addresses) {
    List<String> settings = new ArrayList<>(addresses);
    settings.add("--spring.datasource.url=jdbc:h2:mem:cloud");
    return TestApplication.run(settings);
  }
}
