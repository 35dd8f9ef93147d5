package io.rostrum.room.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the pages")
class WordsTest {
  private static final ResourceBundle ENGLISH = words(Locale.ROOT);
  private static final ResourceBundle FRENCH = words(Locale.FRENCH);

  @Test
  @DisplayName("each word there is in English is there in French, with the same gaps")
  void bothLanguages() {
    assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
    assertThat(ENGLISH.keySet())
        .allSatisfy(
            key -> assertThat(gaps(FRENCH.getString(key))).isEqualTo(gaps(ENGLISH.getString(key))));
  }

  @Test
  @DisplayName("each refusal has a heading")
  void refusals() {
    assertThat(List.of(Refusal.values()))
        .allSatisfy(refusal -> assertThat(ENGLISH.containsKey("refused." + refusal)).isTrue());
  }

  @Test
  @DisplayName("no straight apostrophe, which would swallow what follows it where there are gaps")
  void apostrophes() {
    assertThat(ENGLISH.keySet())
        .allSatisfy(
            key -> {
              assertThat(ENGLISH.getString(key)).doesNotContain("'");
              assertThat(FRENCH.getString(key)).doesNotContain("'");
            });
  }

  @Test
  @DisplayName("no line of French begins with a sign that stands behind a space")
  void signsStayWithTheirWords() {
    assertThat(FRENCH.keySet())
        .allSatisfy(key -> assertThat(FRENCH.getString(key)).doesNotContainPattern(" [:;?!»]|« "));
  }

  private static List<String> gaps(String text) {
    var gaps = new ArrayList<String>();
    Pattern.compile("\\{\\w+}").matcher(text).results().forEach(gap -> gaps.add(gap.group()));
    return gaps.stream().sorted().toList();
  }

  private static ResourceBundle words(Locale locale) {
    Control exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle("room.words", locale, exact);
  }
}
