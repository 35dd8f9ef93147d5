package io.rostrum.room.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The cookie that tells browsers apart")
class BrowsersTest {
  private static final String PLAIN = "rostrum-browser";
  private static final String OF_THIS_HOST = "__Host-rostrum-browser";
  private static final String UNSIGNED = "x".repeat(43);

  private final Browsers encrypted = browsers("https://events.example", "this installation");
  private final Browsers local = browsers("http://localhost:8081", "this installation");

  @Test
  @DisplayName("is one that browsers take from this host alone, where people come by https")
  void ofThisHost() {
    assertThat(given(encrypted).getFirst())
        .startsWith(OF_THIS_HOST + "=")
        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(given(local).getFirst()).startsWith(PLAIN + "=").doesNotContain("Secure");
  }

  @Test
  @DisplayName("is kept when it comes back, and known by its hash")
  void kept() {
    String value = value(given(encrypted).getFirst());
    var request = request(OF_THIS_HOST, value);

    assertThat(encrypted.isGiven(request)).isTrue();
    assertThat(encrypted.hash(request)).contains(LinkTokens.hash(value));
    assertThat(value(given(encrypted, request).getFirst())).isEqualTo(value);
  }

  @Test
  @DisplayName("is not one that somebody made up, or another installation gave")
  void notPlanted() {
    String other =
        value(given(browsers("https://events.example", "another one, far away")).getFirst());
    String own = value(given(encrypted).getFirst());
    for (String planted : List.of(other, UNSIGNED + "." + UNSIGNED, own.substring(1), own + "x")) {
      var request = request(OF_THIS_HOST, planted);
      assertThat(encrypted.isGiven(request)).isFalse();
      assertThat(encrypted.hash(request)).isEmpty();
      assertThat(value(given(encrypted, request).getFirst())).isNotEqualTo(planted);
    }
  }

  @Test
  @DisplayName("is not one given here that a neighbouring host planted under the plain name")
  void notFromANeighbour() {
    var request = request(PLAIN, value(given(encrypted).getFirst()));

    assertThat(encrypted.isGiven(request)).isFalse();
    assertThat(encrypted.hash(request)).isEmpty();
  }

  @Test
  @DisplayName("is still known, but not given, when it is from before secrets were signed")
  void fromBefore() {
    var request = request(PLAIN, UNSIGNED);

    assertThat(encrypted.hash(request)).contains(LinkTokens.hash(UNSIGNED));
    assertThat(encrypted.isGiven(request)).isFalse();
  }

  @Test
  @DisplayName("is taken away under both of its names")
  void forgotten() {
    var response = new MockHttpServletResponse();
    encrypted.forget(response);

    assertThat(response.getHeaders("Set-Cookie"))
        .hasSize(2)
        .allMatch(cookie -> cookie.contains("Max-Age=0") && cookie.contains("Secure"))
        .anyMatch(cookie -> cookie.startsWith(OF_THIS_HOST + "=;"))
        .anyMatch(cookie -> cookie.startsWith(PLAIN + "=;"));
  }

  private static Browsers browsers(String address, String installation) {
    var tokens = new LinkTokens("the secret installation key of " + installation);
    return new Browsers(new RoomLinks(URI.create(address), tokens), tokens);
  }

  private static List<String> given(Browsers browsers) {
    return given(browsers, new MockHttpServletRequest());
  }

  private static List<String> given(Browsers browsers, MockHttpServletRequest request) {
    var response = new MockHttpServletResponse();
    browsers.remember(request, response);
    return response.getHeaders("Set-Cookie");
  }

  private static String value(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  private static MockHttpServletRequest request(String name, String value) {
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie(name, value));
    return request;
  }
}
