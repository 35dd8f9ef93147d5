package io.rostrum.room.web;

import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Tells browsers apart by a random secret that each keeps in one cookie. */
@Component
public class Browsers {
  public static final String COOKIE = "rostrum-browser";

  /** As long as browsers keep one: whoever enters to try it must still be in weeks later. */
  private static final Duration KEPT = Duration.ofDays(400);

  private static final int SECRET_BYTES = 32;
  private static final String SECRET = "[A-Za-z0-9_-]{43}";

  private final SecureRandom random = new SecureRandom();
  private final boolean secure;

  Browsers(RoomLinks links) {
    this.secure = "https".equals(links.publicAddress().getScheme());
  }

  /** The SHA-256 of the asking browser's secret, if it has one. */
  public Optional<String> hash(HttpServletRequest request) {
    return secret(request).map(LinkTokens::hash);
  }

  /**
   * Gives the browser a secret if it has none. Done when a link is opened, which binds nothing:
   * were it done when somebody enters, the answer could be lost on its way with the only copy of
   * the secret that the link was bound to.
   */
  public void remember(HttpServletRequest request, HttpServletResponse response) {
    String secret = secret(request).orElseGet(this::newSecret);
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, secret)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/")
            .maxAge(KEPT)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.matches(SECRET))
        .findFirst();
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
