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

/**
 * Tells browsers apart by a secret that each keeps in one cookie. A secret is signed with the
 * installation's key, so that nobody makes one up; where people come by https its name begins with
 * {@code __Host-}, so that browsers take it from this host alone.
 */
@Component
public class Browsers {
  private static final String PLAIN_COOKIE = "rostrum-browser";
  private static final String HOST_COOKIE = "__Host-" + PLAIN_COOKIE;
  private static final String PURPOSE = "browser";

  /** As long as browsers keep one: whoever enters to try it must still be in weeks later. */
  private static final Duration KEPT = Duration.ofDays(400);

  private static final int SECRET_BYTES = 32;
  private static final String UNSIGNED = "[A-Za-z0-9_-]{43}";
  private static final String SIGNED = UNSIGNED + "\\." + UNSIGNED;

  private final SecureRandom random = new SecureRandom();
  private final LinkTokens tokens;
  private final boolean secure;

  Browsers(RoomLinks links, LinkTokens tokens) {
    this.tokens = tokens;
    this.secure = "https".equals(links.publicAddress().getScheme());
  }

  /** The name of the cookie. */
  public String cookieName() {
    return secure ? HOST_COOKIE : PLAIN_COOKIE;
  }

  /**
   * The SHA-256 of the asking browser's secret, if it has one. One that was given before secrets
   * were signed counts, too; it is good for what is bound to it, and nothing new is to be.
   */
  public Optional<String> hash(HttpServletRequest request) {
    return signed(request).or(() -> unsigned(request)).map(LinkTokens::hash);
  }

  /** Whether the asking browser's secret was made here, so that something can be bound to it. */
  public boolean isGiven(HttpServletRequest request) {
    return signed(request).isPresent();
  }

  /**
   * Gives the browser a secret if it has none that was made here. Done when a link is opened, which
   * binds nothing: were it done when somebody enters, the answer could be lost on its way with the
   * only copy of the secret that the link was bound to.
   */
  public void remember(HttpServletRequest request, HttpServletResponse response) {
    String secret = signed(request).orElseGet(this::newSecret);
    add(response, cookie(cookieName(), secret, KEPT));
  }

  /** Takes the secret from the browser. */
  public void forget(HttpServletResponse response) {
    add(response, cookie(PLAIN_COOKIE, "", Duration.ZERO));
    if (secure) {
      add(response, cookie(HOST_COOKIE, "", Duration.ZERO));
    }
  }

  private ResponseCookie cookie(String name, String secret, Duration kept) {
    return ResponseCookie.from(name, secret)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .path("/")
        .maxAge(kept)
        .build();
  }

  private static void add(HttpServletResponse response, ResponseCookie cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private Optional<String> signed(HttpServletRequest request) {
    return values(request, cookieName())
        .filter(value -> value.matches(SIGNED))
        .filter(this::isOurs)
        .findFirst();
  }

  private boolean isOurs(String value) {
    String[] parts = value.split("\\.");
    return tokens.isSigned(parts[1], PURPOSE, parts[0]);
  }

  private static Optional<String> unsigned(HttpServletRequest request) {
    return values(request, PLAIN_COOKIE).filter(value -> value.matches(UNSIGNED)).findFirst();
  }

  private static Stream<String> values(HttpServletRequest request, String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue);
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return secret + "." + tokens.sign(PURPOSE, secret);
  }
}
