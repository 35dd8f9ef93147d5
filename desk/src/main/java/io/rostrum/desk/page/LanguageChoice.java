package io.rostrum.desk.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets people choose the language of desk and watch ({@code ?language=fr}, kept in a cookie), and
 * else takes the first known one that their browser prefers. Whatever comes after sees a request in
 * that language.
 */
public final class LanguageChoice extends OncePerRequestFilter {
  public static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.FRENCH);

  private static final String COOKIE = "rostrum-language";
  private static final Duration KEPT = Duration.ofDays(400);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Locale> chosen = known(request.getParameter("language"));
    chosen.ifPresent(language -> remember(language, request, response));
    Locale language = chosen.or(() -> kept(request)).orElseGet(() -> preferred(request));
    chain.doFilter(new InLanguage(request, language), response);
  }

  private static void remember(
      Locale language, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, language.getLanguage())
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(KEPT)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<Locale> kept(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .flatMap(value -> known(value).stream())
        .findFirst();
  }

  private static Locale preferred(HttpServletRequest request) {
    // Without the header the request would name the server's own language.
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Locale.ENGLISH;
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> known(locale.getLanguage()).stream())
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> known(String language) {
    return KNOWN.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }

  private static final class InLanguage extends HttpServletRequestWrapper {
    private final Locale language;

    InLanguage(HttpServletRequest request, Locale language) {
      super(request);
      this.language = language;
    }

    @Override
    public Locale getLocale() {
      return language;
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(language));
    }

    @Override
    public String getHeader(String name) {
      return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name)
          ? language.getLanguage()
          : super.getHeader(name);
    }
  }
}
