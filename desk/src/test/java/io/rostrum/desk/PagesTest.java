package io.rostrum.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What surrounds the forms. */
@DisplayName("The desk's pages")
class PagesTest extends DeskTest {

  @Test
  @DisplayName("They are in the browser's language, else in English, until somebody chooses")
  void languages() {
    assertThat(browser.get("/desk/sign-in", "Accept-Language", "fr-CA,en").body())
        .contains("<html lang=\"fr\"", "Mot de passe");
    assertThat(browser.get("/desk/sign-in", "Accept-Language", "de,pl").body())
        .contains("<html lang=\"en\"", "Password");
    assertThat(browser.get("/desk/sign-in").body()).contains("<html lang=\"en\"");

    browser.get("/desk/sign-in?language=fr", "Accept-Language", "en");
    assertThat(browser.get("/desk/sign-in", "Accept-Language", "en").body())
        .contains("<html lang=\"fr\"");
    assertThat(browser.get("/desk/sign-in?language=xx", "Accept-Language", "en").body())
        .contains("<html lang=\"fr\"");
  }

  @Test
  @DisplayName("They run nothing but their own scripts, and no other site may frame them")
  void headers() {
    HttpResponse<String> page = browser.get("/desk/sign-in");
    assertThat(header(page, "Content-Security-Policy"))
        .startsWith("default-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    signIn();
    assertThat(header(browser.get("/desk/api/v2/topology"), "Content-Security-Policy"))
        .startsWith("default-src 'none'; sandbox");
  }

  @Test
  @DisplayName("The viewers of forms and models come from the jar, with their licences")
  void viewers() {
    for (String file :
        new String[] {
          "form-js/dist/form-viewer.umd.js",
          "form-js/dist/assets/form-js.css",
          "form-js/LICENSE",
          "bpmn-js/dist/bpmn-navigated-viewer.production.min.js",
          "bpmn-js/LICENSE"
        }) {
      signIn();
      assertThat(browser.get("/desk/lib/" + file).statusCode()).as(file).isEqualTo(200);
    }
    assertThat(header(browser.get("/desk/shell.js"), "Cache-Control")).isEqualTo("no-cache");
  }
}
