package io.rostrum.room.web;

import io.rostrum.workflows.account.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the first the browser prefers among those Rostrum speaks, else the
 * event's, else English.
 */
@Component("localeResolver")
public class PageLanguage implements LocaleResolver {
  private static final String EVENT_LANGUAGE = PageLanguage.class.getName();

  /** Says which event the page is about, for browsers that prefer no language known here. */
  public static void ofEvent(HttpServletRequest request, Language language) {
    request.setAttribute(EVENT_LANGUAGE, language);
  }

  public static Language of(HttpServletRequest request) {
    return preferred(request)
        .or(() -> Optional.ofNullable((Language) request.getAttribute(EVENT_LANGUAGE)))
        .orElse(Language.EN);
  }

  private static Optional<Language> preferred(HttpServletRequest request) {
    // Without the header the request would name the server's own language.
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .map(locale -> Language.ofCode(locale.getLanguage()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request).locale();
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    throw new UnsupportedOperationException("The browser says which language it prefers");
  }
}
