package io.rostrum.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are there in both languages, and each that a page asks for is. */
@DisplayName("The words of desk and watch")
class WordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern GAP = Pattern.compile("\\{\\w+}");
  private static final Pattern ASKED =
      Pattern.compile("(?:words\\['|(?:word|filled)\\(')([\\w.-]+)'");

  @ParameterizedTest
  @ValueSource(strings = {"desk/words", "watch/words"})
  @DisplayName("Each is there in English and in French, with the same gaps")
  void bothLanguages(String bundle) {
    var english = Words.of(bundle, Locale.ENGLISH);
    var french = ownKeys(bundle);
    assertThat(french).isEqualTo(english.keySet());
    var translated = Words.of(bundle, Locale.FRENCH);
    english.forEach(
        (key, text) -> {
          assertThat(text).as(key).isNotBlank();
          assertThat(gaps(translated.get(key))).as(key).isEqualTo(gaps(text));
        });
  }

  @Test
  @DisplayName("Each that a page or a script of the desk asks for is there")
  void nothingMissing() throws IOException {
    Set<String> known = Words.of("desk/words", Locale.ENGLISH).keySet();
    assertThat(askedFor()).isNotEmpty().isSubsetOf(known);
  }

  private static Set<String> askedFor() throws IOException {
    try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates/desk"));
        Stream<Path> scripts = Files.list(RESOURCES.resolve("static/desk"))) {
      return Stream.concat(pages, scripts)
          .filter(file -> file.toString().matches(".*\\.(html|js)"))
          .flatMap(file -> ASKED.matcher(text(file)).results())
          .map(found -> found.group(1))
          // The beginning of a key that is put together.
          .filter(key -> !key.endsWith("."))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> ownKeys(String bundle) {
    var properties = new java.util.Properties();
    try (var reader = Files.newBufferedReader(RESOURCES.resolve(bundle + "_fr.properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames();
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }
}
