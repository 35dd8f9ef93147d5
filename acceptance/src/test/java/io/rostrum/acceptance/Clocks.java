package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The clocks of Rostrum and of the engine, which go together. */
final class Clocks {
  private static final String MOVED = "{\"offsetMilli\": %d}";

  /** Of nothing in no room. */
  private static final String REFUSED_CHANGE =
      """
      {"processDefinitionId": "room-change", "awaitCompletion": true, "requestTimeout": 30000}
      """;

  /** What workers are doing, but for what an analyst has to see to first. */
  private static final String STEPS =
      """
      {"filter": {"type": "SERVICE_TASK", "state": "ACTIVE", "hasIncident": false}, "page": {"limit": 1}}
      """;

  /** Between two steps the engine shows neither for some milliseconds. */
  private static final Duration TWO_STEPS = Duration.ofMillis(500);

  private static final String ROSTRUM =
      "Basic "
          + Base64.getEncoder().encodeToString("rostrum:rostrum".getBytes(StandardCharsets.UTF_8));

  private final HttpClient http = HttpClient.newHttpClient();
  private final Gson gson = new Gson();
  private final String application;
  private final String engine;
  private Duration ahead = Duration.ZERO;

  /**
   * @param application its address, without a path
   * @param engine the address of its REST API, without a path
   */
  Clocks(String application, String engine) {
    this.application = application;
    this.engine = engine;
  }

  /**
   * Moves Rostrum's time on, if it runs, and then the engine's: when the job of a timer arrives,
   * Rostrum is not behind. First all processes come to where they wait: a reminder whose time goes
   * by before its timer is set is left out, as it should be.
   *
   * @param thenAtOnce before the engine has done what is due by now
   */
  void move(Duration step, boolean isApplicationRunning, Runnable thenAtOnce) {
    String body = MOVED.formatted(step.toMillis());
    if (isApplicationRunning) {
      await("processes come to where they wait")
          .atMost(Visitors.PATIENCE)
          .during(TWO_STEPS)
          .until(() -> steps() == 0);
      send(application + "/actuator/clock/add", body);
    }
    send(engine + "/actuator/clock/add", body);
    ahead = ahead.plus(step);
    thenAtOnce.run();
    // The engine's first answer after a jump may take longer than people in a room are let wait.
    send(engine + "/v2/process-instances", REFUSED_CHANGE);
  }

  private int steps() {
    String found = send(engine + "/v2/element-instances/search", STEPS);
    return gson.fromJson(found, JsonObject.class)
        .getAsJsonObject("page")
        .get("totalItems")
        .getAsInt();
  }

  private String send(String address, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", ROSTRUM)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(address + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** How far they are ahead of the machine's. */
  Duration ahead() {
    return ahead;
  }

  Instant now() {
    return Instant.now().plus(ahead);
  }
}
