package io.rostrum.localengine.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Camunda's SDK for JavaScript, which checks each answer against the API's schemas,")
class SdkTest {
  private static final File SDK = new File("src/test/sdk");

  @TempDir Path folder;

  @Test
  @DisplayName("finds nothing wrong with any answer")
  void fits() throws IOException, InterruptedException {
    run(Map.of(), "npm", "ci", "--no-audit", "--no-fund");
    try (var api = TestApi.start(folder).deploy();
        var worker = api.checkOrders()) {
      assertThat(worker.isOpen()).isTrue();
      api.order("fail", "demo");
      api.as("rostrum")
          .post(
              "/v2/process-instances",
              Map.of(
                  "processDefinitionId",
                  "caller",
                  "variables",
                  Map.of("amount", 3, "title", "Called", "owner", "demo")))
          .expect(200);
      await()
          .until(
              () ->
                  api.as("view").search("incidents", "{}").total() == 1
                      && api.as("view").search("user-tasks", "{}").total() == 1);
      String said =
          run(
              Map.of(
                  "REST_ADDRESS",
                  api.engine().restAddress(),
                  "REST_USER",
                  "rostrum",
                  "REST_PASSWORD",
                  "rostrum"),
              "node",
              "check-answers.js");
      assertThat(said).contains("42 answers fit the schemas");
    }
  }

  private static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of(command)).directory(SDK).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
