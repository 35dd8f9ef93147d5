package io.rostrum.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who is let in, and how. */
@DisplayName("Signing in at the desk")
@ExtendWith(OutputCaptureExtension.class)
class SignInTest extends DeskTest {

  @Test
  @DisplayName("Whoever is not signed in is asked to, and comes back to where they wanted")
  void comesBack() {
    HttpResponse<String> asked = browser.get("/desk/tasks/4711?language=fr");
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(header(asked, "Location")).endsWith("/desk/sign-in");

    HttpResponse<String> signedIn = browser.signIn("demo", PretendEngine.PASSWORD);
    assertThat(header(signedIn, "Location")).endsWith("/desk/tasks/4711?language=fr");
    assertThat(browser.get("/desk/tasks/4711").body()).contains("Demo Organizer", "4711");
    assertThat(browser.get("/watch").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("A wrong password is refused in words, and the name need not be typed again")
  void wrongPassword() {
    HttpResponse<String> answer = browser.signIn("demo", "wrong");
    assertThat(header(answer, "Location")).endsWith("/desk/sign-in?then=wrong");
    assertThat(browser.get("/desk/sign-in?then=wrong").body())
        .contains("No user with this name and password", "value=\"demo\"")
        .doesNotContain("value=\"wrong\"");
    assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
  }

  @Test
  @DisplayName("A name with a colon is nobody's, and the engine is not asked")
  void colon() {
    browser.signIn("demo:colon", "in it, é");
    assertThat(engine.asked).isEmpty();
    assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
  }

  @Test
  @DisplayName("While the engine is away or troubled nobody is signed in, and the page says why")
  void engineAway() {
    engine.answersWith(503);
    assertThat(header(browser.signIn("demo", PretendEngine.PASSWORD), "Location"))
        .endsWith("?then=away");
    engine.goesAway();
    assertThat(header(browser.signIn("demo", PretendEngine.PASSWORD), "Location"))
        .endsWith("?then=away");
    assertThat(browser.get("/desk/sign-in?then=away").body()).contains("does not answer right now");
  }

  @Test
  @DisplayName("The session is a new one after signing in, and its cookie is kept from scripts")
  void sessionChanges() {
    HttpResponse<String> page = browser.get("/desk/sign-in");
    assertThat(header(page, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    String before = browser.sessionId();
    signIn();
    assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  @DisplayName("The password is on no page and in no log")
  void passwordStaysInside(CapturedOutput output) {
    signIn();
    assertThat(browser.get("/desk").body()).doesNotContain(PretendEngine.PASSWORD);
    engine.answersWith(500);
    browser.get("/desk/api/v2/topology");
    engine.goesAway();
    browser.get("/desk/api/v2/topology");
    assertThat(output.getAll()).doesNotContain(PretendEngine.PASSWORD);
  }

  @Test
  @DisplayName("A form without the page's token signs nobody in")
  void foreignForm() {
    HttpResponse<String> answer =
        browser.form(
            "/desk/sign-in", "username=demo&password=" + Browser.encoded(PretendEngine.PASSWORD));
    assertThat(header(answer, "Location")).endsWith("?then=again");
    assertThat(engine.asked).isEmpty();
  }

  @Test
  @DisplayName("Whoever signs out has to sign in again; a stranger's form signs nobody out")
  void signOut() {
    signIn();
    browser.form("/desk/sign-out", "");
    assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

    HttpResponse<String> out = browser.form("/desk/sign-out", "_csrf=" + browser.token());
    assertThat(header(out, "Location")).endsWith("/desk/sign-in?then=out");
    assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
    assertThat(browser.get("/desk/api/v2/topology").statusCode()).isEqualTo(401);
  }
}
