package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.app.Visitor;
import java.net.http.HttpResponse;

/** What every refusal of the API looks like: a problem document (RFC 9457) with a stable code. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Visitor.json(answer);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).endsWith(".");
    assertThat(answer.body()).doesNotContain("Exception");
  }
}
