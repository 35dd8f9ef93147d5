package io.rostrum.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.LivePage;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What Prometheus is told")
class MetricsTest extends RostrumTest {
  private static final Path FILES = Path.of("..", "compose");

  /** Prometheus' own: whether it gets an answer. */
  private static final String ITS_OWN = "up";

  @Value("${local.server.port}")
  private int port;

  @Value("${local.management.port}")
  private int managementPort;

  @Autowired private RoomFigures rooms;

  @Test
  @DisplayName("has each metric and each label that the dashboard and the alerts name, and no id")
  void named() throws Exception {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    URI link = mailbox.presentersLink(request);
    try (var ann = new Visitor()) {
      ann.enters(link);
      LivePage page = ann.stays();
      try (page) {
        await().until(() -> ann.sees().get("people").size() == 1);
        assertThat(ann.asks("CLOSE").body()).contains("ROOM_NOT_ACTIVE");
        rooms.read();
        Exposition told = told();

        assertThat(told.value("rostrum_engine_up")).isEqualTo(1);
        assertThat(told.value("rostrum_pages")).isPositive();
        assertThat(told.value("rostrum_people{place=\"room\"}")).isPositive();
        assertThat(told.text())
            .contains(
                "rostrum_room_changes_seconds_count{action=\"CLOSE\",refusal=\"ROOM_NOT_ACTIVE\"}")
            .contains("rostrum_mails_total{purpose=\"invitation\",state=\"sent\"}")
            .contains("rostrum_jobs_seconds_count{outcome=\"done\",type=\"draft-event\"}")
            .doesNotContain(Long.toString(event), "@", ann.id());
        Stream.concat(dashboard(), alerts()).forEach(text -> assertThatItReads(text, told));
      }
    }
  }

  private static void assertThatItReads(String text, Exposition told) {
    Expression expression = Expression.of(text);
    assertThat(expression.metrics()).as(text).isNotEmpty();
    List<String> metrics =
        expression.metrics().stream().filter(name -> !name.equals(ITS_OWN)).toList();
    assertThat(told.labels().keySet()).as(text).containsAll(metrics);
    List<String> labels =
        metrics.stream().flatMap(name -> told.labels().get(name).stream()).distinct().toList();
    assertThat(labels).as(text).containsAll(expression.labels());
  }

  @Test
  @DisplayName("is told at the management port only, and so is the health, without its parts")
  void elsewhere() {
    assertThat(get(managementPort, "/actuator/health").body())
        .contains("\"status\":\"UP\"")
        .doesNotContain("engine");
    for (String path : List.of("prometheus", "health", "clock")) {
      assertThat(get(port, "/actuator/" + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(get(managementPort, "/actuator/env").statusCode()).isEqualTo(404);
    assertThat(get(managementPort, "/").statusCode()).isEqualTo(404);
  }

  private static Stream<String> dashboard() throws IOException {
    JsonNode file = new JsonMapper().readTree(FILES.resolve("grafana-dashboard.json").toFile());
    return StreamSupport.stream(file.get("panels").spliterator(), false)
        .flatMap(panel -> StreamSupport.stream(panel.get("targets").spliterator(), false))
        .map(target -> target.get("expr").asString());
  }

  private static Stream<String> alerts() throws IOException {
    Map<String, List<Map<String, List<Map<String, Object>>>>> file =
        new Yaml().load(Files.readString(FILES.resolve("prometheus-rules.yaml")));
    return file.get("groups").stream()
        .flatMap(group -> group.get("rules").stream())
        .map(rule -> rule.get("expr").toString());
  }

  private Exposition told() {
    return Exposition.of(get(managementPort, "/actuator/prometheus").body());
  }

  private static HttpResponse<String> get(int port, String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.sendAsync(request, BodyHandlers.ofString()).join();
    }
  }
}
