package io.rostrum.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.desk.PretendEngine.Asked;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is passed on to the engine, and what comes back. */
@DisplayName("Passing the pages' questions on to the engine")
class PassThroughTest extends DeskTest {
  private static final String SEARCH = "/desk/api/v2/user-tasks/search";

  @Test
  @DisplayName("A question is passed on with its query and body, and the engine's answer back")
  void passesOn() {
    signIn();
    HttpResponse<String> answer =
        browser.json("POST", SEARCH + "?truncateValues=false", browser.token(), "{\"filter\":{}}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Demo Organizer");
    assertThat(header(answer, "Content-Type")).startsWith("application/json");
    assertThat(header(answer, "Set-Cookie")).doesNotContain("engine-session");
    assertThat(engine.asked)
        .contains(new Asked("POST /v2/user-tasks/search?truncateValues=false", "{\"filter\":{}}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 500})
  @DisplayName("The engine's refusals come back as they are")
  void refusals(int status) {
    signIn();
    engine.answersWith(status);
    HttpResponse<String> answer = browser.get("/desk/api/v2/user-tasks/4711");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("The engine says no");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v2/license",
    "POST, /v2/users",
    "DELETE, /v2/users/demo",
    "POST, /v2/process-instances/4711/cancellation",
    "POST, /v2/deployments",
    "GET, /v2/user-tasks/4711x",
    "GET, /v2/user-tasks/4711/form/more",
    "PATCH, /v2/user-tasks/4711",
  })
  @DisplayName("What desk and watch have no use for is not passed on")
  void allowList(String method, String path) {
    signIn();
    String token = browser.token();
    engine.asked.clear();
    assertThat(browser.json(method, "/desk/api" + path, token, "{}").statusCode()).isEqualTo(404);
    assertThat(engine.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/api/v2/topology/../users",
        "/desk/api/v2/topology/%2e%2e/users",
        "/desk/api/v2//topology",
        "/desk/api/v2/user-tasks/4711;x=y/form",
        "/desk/api/v2/topology%0d%0aX:y",
      })
  @DisplayName("An address that is no plain one reaches no engine")
  void crookedAddresses(String path) {
    signIn();
    engine.asked.clear();
    assertThat(browser.get(path).statusCode()).isBetween(400, 499);
    assertThat(engine.asked).isEmpty();
  }

  @Test
  @DisplayName("What is sent without the page's token changes nothing")
  void token() {
    signIn();
    engine.asked.clear();
    HttpResponse<String> answer =
        browser.json("POST", "/desk/api/v2/process-instances", "another", "{}");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(engine.asked).isEmpty();
  }

  @Test
  @DisplayName("When the session is over the pages are told so, whatever token they have")
  void sessionOver() {
    signIn();
    String token = browser.token();
    browser.forgetSession();
    engine.asked.clear();
    assertThat(browser.get("/desk/api/v2/topology").statusCode()).isEqualTo(401);
    assertThat(browser.json("POST", SEARCH, token, "{}").statusCode()).isEqualTo(401);
    assertThat(engine.asked).isEmpty();
  }

  @Test
  @DisplayName("When the engine no longer takes the password, one has to sign in again")
  void passwordChanged() {
    signIn();
    engine.answersWith(401);
    assertThat(browser.get("/desk/api/v2/topology").statusCode()).isEqualTo(401);
    engine.answersWith(200);
    assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
  }

  @Test
  @DisplayName(
      "While the engine is away the pages are told so, and asked again they have an answer")
  void engineAway() {
    signIn();
    engine.goesAway();
    HttpResponse<String> away = browser.get("/desk/api/v2/topology");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(header(away, "Content-Type")).startsWith("application/problem+json");
    assertThat(away.body()).contains("does not answer");
    engine.comesBack();
    assertThat(browser.get("/desk/api/v2/topology").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName(
      "1 MB of variables is passed on; more than 4 MB is refused before the engine is asked")
  void bodies() {
    signIn();
    String token = browser.token();
    String large = "{\"text\":\"" + "x".repeat(1 << 20) + "\"}";
    assertThat(browser.json("POST", SEARCH, token, large).statusCode()).isEqualTo(200);
    engine.asked.clear();
    String tooLarge = "{\"text\":\"" + "x".repeat(4 << 20) + "\"}";
    assertThat(browser.json("POST", SEARCH, token, tooLarge).statusCode()).isEqualTo(413);
    assertThat(engine.asked).isEmpty();
  }
}
