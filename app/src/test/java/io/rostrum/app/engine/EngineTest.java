package io.rostrum.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineUnavailable;
import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Role;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The door to the engine")
class EngineTest extends RostrumTest {
  @Autowired private Engine engine;
  @Autowired private ModelFiles files;
  @Autowired private ParticipantRepository participants;

  @Test
  @DisplayName("An engine that is away is told in words, in the time that was given")
  void away() {
    try (var client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://127.0.0.1:1"))
            .preferRestOverGrpc(false)
            .build()) {
      var door = new Engine(client);

      assertThatThrownBy(() -> door.run("room-change", Map.of(), List.of(), Duration.ofMillis(500)))
          .isInstanceOf(EngineUnavailable.class)
          .hasMessageContaining("rostrum.engine.grpc-address");
    }
  }

  @Test
  @DisplayName("Deploying the same models again makes no new version")
  void deployedOnce() {
    await().until(() -> TestEngine.versions("event") > 0);
    long before = TestEngine.versions("event");

    engine.deploy(files.models());

    assertThat(TestEngine.versions("event")).isEqualTo(before);
  }

  @Test
  @DisplayName("The same message twice is one message")
  void publishedOnce() {
    await().until(() -> TestEngine.versions("presenter") > 0);
    var message =
        new ProcessMessage(
            MessageNames.PRESENTER_INVITED,
            "nobody-1",
            "twice",
            Map.of("eventId", "none", "presenterId", "nobody-1", "title", "Title"));

    engine.publish(message);
    engine.publish(message);

    await().until(() -> !TestEngine.instances("presenterId", "nobody-1").isEmpty());
    assertThat(TestEngine.instances("presenterId", "nobody-1")).hasSize(1);
  }

  @Test
  @Tag("R15")
  @DisplayName(
      "R15: who starts a room change by hand, with all it takes but the seal, gets nothing")
  void withoutTheSeal() {
    String eventId = Long.toString(organizer.schedules(organizer.request()));
    await().until(() -> participants.findByEventIdAndRole(eventId, Role.ORGANIZER).isPresent());
    Map<String, Object> forged =
        Map.of(
            "changeId",
            "forged-1",
            "eventId",
            eventId,
            "participantId",
            eventId + "-organizer",
            "targetId",
            eventId + "-organizer",
            "action",
            "ENTER",
            "browserHash",
            LinkTokens.hash("the thief's browser"),
            "device",
            "",
            "proof",
            "",
            "deadline",
            clock.instant().plus(Duration.ofHours(1)).toString(),
            "seal",
            "guessed");

    Map<String, Object> result =
        engine.run("room-change", forged, List.of("refusal"), Duration.ofSeconds(20));

    assertThat(result).containsEntry("refusal", Refusal.NOT_ALLOWED.name());
    assertThat(participants.findByEventIdAndRole(eventId, Role.ORGANIZER).orElseThrow())
        .matches(person -> person.browserHash().isEmpty());
  }

  @Test
  @DisplayName("A room change started by hand with nothing is refused, not an incident")
  void startedByHand() {
    await().until(() -> TestEngine.versions("room-change") > 0);

    Map<String, Object> result =
        engine.run("room-change", Map.of(), List.of("refusal"), Duration.ofSeconds(20));

    assertThat(result).containsEntry("refusal", Refusal.ACTION_UNKNOWN.name());
  }
}
