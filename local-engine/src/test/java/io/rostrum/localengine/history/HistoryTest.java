package io.rostrum.localengine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.rostrum.localengine.CannotStart;
import io.rostrum.localengine.LocalEngine;
import io.rostrum.localengine.LocalEngineSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("The tables of what happened")
class HistoryTest {
  private static final String FILE = "history.mv.db";

  @TempDir Path folder;
  @TempDir Path aside;

  @Test
  @DisplayName("are made anew when they are missing and the log is whole")
  void madeAnew() throws IOException {
    Map<String, List<Map<String, Object>>> before = run(10);
    assertThat(before.get("PROCESS_INSTANCE")).hasSize(10);
    Files.delete(folder.resolve(FILE));
    assertThat(run(0)).isEqualTo(before);
  }

  @Test
  @DisplayName("go on from where they stand, and nothing is in them twice")
  void goOn() throws IOException {
    run(5);
    Files.copy(folder.resolve(FILE), aside.resolve(FILE));
    Map<String, List<Map<String, Object>>> after = run(5);
    assertThat(after.get("USER_TASK")).hasSize(10);
    Files.delete(folder.resolve(FILE));
    Files.copy(aside.resolve(FILE), folder.resolve(FILE));
    assertThat(run(0)).isEqualTo(after);
  }

  @Test
  @DisplayName("that are ahead of the log let nothing start, and it is said what to do")
  void ahead() throws IOException {
    run(5);
    Files.copy(folder.resolve(FILE), aside.resolve(FILE));
    var settings = LocalEngineSettings.forTests(aside);
    assertThatThrownBy(() -> LocalEngine.start(settings))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Put back a copy of the whole data folder");
  }

  @Test
  @DisplayName("that are no tables let nothing start")
  void damaged() throws IOException {
    Files.writeString(folder.resolve(FILE), "This is no database");
    var settings = LocalEngineSettings.forTests(folder);
    assertThatThrownBy(() -> LocalEngine.start(settings))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be opened");
  }

  /** Starts instances, and returns all rows of all tables. */
  private Map<String, List<Map<String, Object>>> run(int instances) {
    try (var engine = LocalEngine.start(LocalEngineSettings.forTests(folder));
        var client = client(engine)) {
      if (instances > 0) {
        deploy(client);
      }
      for (int i = 0; i < instances; i++) {
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("wait")
            .latestVersion()
            .variables(Map.of("n", i))
            .send()
            .join();
      }
      assertThat(engine.history().awaitAll(Duration.ofSeconds(10))).isTrue();
      return rows(new JdbcTemplate(engine.history().tables()));
    }
  }

  private static Map<String, List<Map<String, Object>>> rows(JdbcTemplate tables) {
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    for (String table : List.of("PROCESS_INSTANCE", "ELEMENT_INSTANCE", "VARIABLE", "USER_TASK")) {
      rows.put(table, tables.queryForList("select * from " + table + " order by 1"));
    }
    rows.forEach((table, all) -> all.forEach(row -> row.remove("WHOLE")));
    return rows;
  }

  private static void deploy(CamundaClient client) {
    var process =
        Bpmn.createExecutableProcess("wait")
            .startEvent()
            .userTask("task", task -> task.zeebeUserTask().zeebeAssignee("demo"))
            .endEvent()
            .done();
    client.newDeployResourceCommand().addProcessModel(process, "wait.bpmn").send().join();
  }

  private static CamundaClient client(LocalEngine engine) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(URI.create(engine.grpcAddress()))
        .preferRestOverGrpc(false)
        .build();
  }
}
