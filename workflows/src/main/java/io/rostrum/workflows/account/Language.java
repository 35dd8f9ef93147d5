package io.rostrum.workflows.account;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
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

  /** The words of a bundle in this language, whatever the language of the machine. */
  public ResourceBundle words(String bundle) {
    // English has no file of its own: without this it would be looked for in the machine's
    // language.
    return ResourceBundle.getBundle(
        bundle, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /**
   * A word of a bundle with its gaps filled in.
   *
   * @throws java.util.MissingResourceException if the bundle has no such word
   */
  public String sentence(String bundle, String key, Object... facts) {
    return new MessageFormat(words(bundle).getString(key), locale).format(facts);
  }

  public static Optional<Language> ofCode(String code) {
    return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}
