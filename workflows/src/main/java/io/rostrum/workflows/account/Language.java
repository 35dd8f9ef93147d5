package io.rostrum.workflows.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that people are written to in. */
public enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The two-letter ISO 639-1 code, in lower case. */
  public String code() {
    return locale.getLanguage();
  }

  public static Optional<Language> ofCode(String code) {
    return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}
