package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.refusal.Refusal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@DisplayName("The description of the API")
class ApiDescriptionTest extends RostrumTest {
  private static final String ROOM = "/api/room/{eventId}/{participantId}";

  private HttpResponse<String> answer;
  private JsonNode api;

  @BeforeEach
  void read(@Value("${rostrum.public-address}") URI home) {
    try (var visitor = new Visitor()) {
      answer = visitor.opens(home.resolve("/v3/api-docs"));
      api = Visitor.json(answer);
    }
  }

  @Test
  @DisplayName("is served with the headers of every answer, and names where Rostrum is reached")
  void served(@Value("${rostrum.public-address}") URI home) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(api.at("/servers/0/url").asText()).isEqualTo(home.toString());
  }

  @Test
  @DisplayName("tells of the API and of nothing else, each operation with what it does")
  void onlyTheApi() {
    assertThat(api.get("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            ROOM,
            ROOM + "/updates",
            ROOM + "/presence",
            ROOM + "/goodbye",
            ROOM + "/changes",
            ROOM + "/changes/{changeId}",
            ROOM + "/media/{kind}",
            ROOM + "/media/view",
            ROOM + "/media/answer");
    assertThat(operations())
        .hasSize(9)
        .allSatisfy(operation -> assertThat(operation.at("/summary").asText()).isNotBlank());
  }

  @Test
  @DisplayName("says of each operation that it is refused with a problem, and with which codes")
  void refusals() {
    assertThat(operations())
        .allSatisfy(
            operation ->
                assertThat(operation.at("/responses/default/$ref").asText())
                    .isEqualTo("#/components/responses/Problem"));
    JsonNode content = api.at("/components/responses/Problem/content");
    assertThat(content.get("application/problem+json").at("/schema/$ref").asText())
        .isEqualTo("#/components/schemas/Problem");
    assertThat(texts(api.at("/components/schemas/Problem/properties/code/enum")))
        .containsAll(Stream.of(Refusal.values()).map(Refusal::name).toList())
        .contains("ADDRESS_UNKNOWN", "REQUEST_INVALID", "SENT_BY_ANOTHER_SITE", "FAILURE")
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("describes the snapshot, the stream and what can be asked for")
  void schemas() {
    assertThat(api.at("/components/schemas").fieldNames())
        .toIterable()
        .contains("RoomView", "News", "Change");
    JsonNode updates = api.at("/paths").get(ROOM + "/updates").at("/get");
    assertThat(updates.at("/responses/200/content").has("text/event-stream")).isTrue();
    assertThat(updates.at("/parameters").findValuesAsText("name")).contains("Last-Event-ID");
    assertThat(texts(api.at("/components/schemas/Change/properties/action/enum")))
        .contains("OPEN", "CLOSE")
        .doesNotContain("ENTER");
  }

  private List<JsonNode> operations() {
    return elements(api.get("paths")).flatMap(ApiDescriptionTest::elements).toList();
  }

  private static List<String> texts(JsonNode array) {
    return elements(array).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
