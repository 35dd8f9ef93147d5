package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.room.Wire.Answer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever is sent to the web is answered in words, never with a failure")
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest extends RostrumTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\n";

  private Invited links;
  private String cookie;
  private String person;

  @BeforeAll
  void enter() {
    links = Invited.to(organizer.request(), organizer, mailbox);
    String path = links.attendees().getPath();
    cookie = get(path).header("Set-Cookie").orElseThrow().split(";")[0];
    Answer entered =
        Wire.send(
            links.attendees(),
            "POST " + path + " HTTP/1.1",
            FORM + "Cookie: " + cookie + "\n",
            "name=Bob");
    person = entered.header("Location").orElseThrow().split("/")[3];
  }

  @AfterAll
  void nothingBroke() {
    assertThat(TestEngine.incidents(links.event())).isEmpty();
  }

  static Stream<String> brokenAddresses() {
    return BadInput.ADDRESSES.stream()
        .flatMap(
            address ->
                Stream.of("{event}", "{token}", "{person}", "{file}")
                    .filter(address::contains)
                    .flatMap(
                        part -> BadInput.PARTS.stream().map(bad -> address.replace(part, bad))));
  }

  @ParameterizedTest
  @MethodSource("brokenAddresses")
  @DisplayName("a part of an address")
  void addresses(String address) {
    Answer answer = send(address, "Cookie: " + cookie + "\n", "");

    assertThat(answer.status()).isBetween(400, 499);
    assertInWords(address, answer);
  }

  @ParameterizedTest
  @FieldSource("io.rostrum.app.room.BadInput#FORMS")
  @DisplayName("a field of a form")
  void forms(String form) {
    String address = "POST /join/{event}/{attendees}";
    Answer answer = send(address, FORM + "Cookie: " + cookie + "\n", form);

    assertThat(answer.status()).isBetween(400, 499);
    assertInWords(address, answer);
  }

  @ParameterizedTest
  @FieldSource("io.rostrum.app.room.BadInput#DOCUMENTS")
  @DisplayName("a document in JSON")
  void documents(String document) {
    String address = "POST /api/room/{event}/{person}/changes";
    String headers = "Content-Type: application/json\nCookie: " + cookie + "\n";
    Answer answer = send(address, headers, document);

    assertThat(answer.status()).isEqualTo(400);
    assertInWords(address, answer);
    assertThat(answer.body()).contains("\"code\":\"ACTION_UNKNOWN\"");
  }

  static Stream<String[]> addressesWithHeaders() {
    return BadInput.ADDRESSES.stream()
        .flatMap(address -> BadInput.HEADERS.stream().map(bad -> new String[] {address, bad}));
  }

  @ParameterizedTest
  @MethodSource("addressesWithHeaders")
  @DisplayName("a header, sent to any address")
  void headers(String address, String headers) {
    assertInWords(address, send(address, headers, ""));
  }

  // A stream of updates would not end.
  static Stream<String[]> addressesWithOwnHeaders() {
    return addressesWithHeaders()
        .filter(sent -> !sent[0].endsWith("/updates") && !sent[1].startsWith("Cookie"));
  }

  @ParameterizedTest
  @MethodSource("addressesWithOwnHeaders")
  @DisplayName("a header of somebody who is in the room")
  void ownHeaders(String address, String headers) {
    assertInWords(address, send(address, headers + "Cookie: " + cookie + "\n", "x"));
  }

  @Test
  @DisplayName(
      "an address that no page can be asked for, in a browser: with a page in its language")
  void page() {
    Answer answer =
        send("GET /join/%2f/x", "Accept: text/html,*/*;q=0.8\nAccept-Language: fr\n", "");

    assertInWords("GET /join", answer);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("lang=\"fr\"", "REQUEST_INVALID", "Cette demande");
  }

  private static void assertInWords(String address, Answer answer) {
    assertThat(answer.status()).isLessThan(500);
    assertThat(answer.body())
        .doesNotContain("Exception", "Apache", "at org.", "at java.", "<script>alert")
        .doesNotContain("HTTP Status");
    assertThat(answer.head()).doesNotContain("X-Evil");
    if (answer.status() >= 400) {
      assertThat(answer.header("X-Content-Type-Options")).as(answer.head()).contains("nosniff");
      if (address.contains(" /api/") || answer.header("Content-Type").orElse("").contains("json")) {
        assertProblem(answer);
      } else {
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).containsAnyOf("<code>", "class=\"field-trouble\"");
      }
    }
  }

  private static void assertProblem(Answer answer) {
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    int from = answer.body().indexOf('{');
    int to = answer.body().lastIndexOf('}');
    try {
      JsonNode problem = JSON.readTree(answer.body().substring(from, to + 1));
      assertThat(problem.get("code").asText()).matches("[A-Z_]+");
      assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
      assertThat(problem.get("title").asText()).isNotBlank();
      assertThat(problem.get("detail").asText()).endsWith(".");
    } catch (IOException e) {
      throw new AssertionError("Not JSON: " + answer.body(), e);
    }
  }

  private Answer get(String path) {
    return Wire.send(links.attendees(), "GET " + path + " HTTP/1.1", "", "");
  }

  private Answer send(String address, String headers, String body) {
    String line =
        address
            .replace("{event}", links.eventId())
            .replace("{token}", "nobodys")
            .replace("{attendees}", links.attendees().getPath().split("/")[3])
            .replace("{person}", person)
            .replace("{file}", "room.js");
    return Wire.send(links.attendees(), line + " HTTP/1.1", headers, body);
  }
}
