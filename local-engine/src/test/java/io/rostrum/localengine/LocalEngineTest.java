package io.rostrum.localengine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The engine in one process")
class LocalEngineTest {
  @TempDir Path folder;

  @Test
  @DisplayName("runs processes, and goes on where it stopped")
  void goesOn() {
    try (var engine = LocalEngine.start(LocalEngineSettings.forTests(folder));
        var client = client(engine)) {
      deploy(client);
      run(client, 20);
    }
    try (var engine = LocalEngine.start(LocalEngineSettings.forTests(folder));
        var client = client(engine)) {
      run(client, 20);
    }
  }

  private static void run(CamundaClient client, int times) {
    var worker =
        client
            .newWorker()
            .jobType("work")
            .handler((jobs, job) -> jobs.newCompleteCommand(job).send().join())
            .streamEnabled(true)
            .open();
    for (int i = 0; i < times; i++) {
      assertThat(runOne(client, i)).containsEntry("n", i);
    }
    worker.close();
  }

  private static Map<String, Object> runOne(CamundaClient client, int n) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("bare")
        .latestVersion()
        .variables(Map.of("n", n))
        .withResult()
        .send()
        .join()
        .getVariablesAsMap();
  }

  private static void deploy(CamundaClient client) {
    var process =
        Bpmn.createExecutableProcess("bare")
            .startEvent()
            .serviceTask("work", task -> task.zeebeJobType("work"))
            .endEvent()
            .done();
    client.newDeployResourceCommand().addProcessModel(process, "bare.bpmn").send().join();
  }

  private static CamundaClient client(LocalEngine engine) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(URI.create(engine.grpcAddress()))
        .preferRestOverGrpc(false)
        .build();
  }
}
