package io.rostrum.desk.page;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

/** The words of pages, from {@code <bundle>.properties} and its translations. */
public final class Words {
  private Words() {}

  /**
   * All words of a bundle, by key.
   *
   * @param bundle a place on the class path, such as {@code desk/words}
   */
  public static Map<String, String> of(String bundle, Locale language) {
    // English stands in the file without a language; the server's own language says nothing.
    Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    ResourceBundle words =
        ResourceBundle.getBundle(bundle, language, Words.class.getClassLoader(), control);
    Map<String, String> all = new TreeMap<>();
    words.keySet().forEach(key -> all.put(key, words.getString(key)));
    return all;
  }
}
