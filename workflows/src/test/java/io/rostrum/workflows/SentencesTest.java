package io.rostrum.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.refusal.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people are told exists in every language, in full and nowhere twice")
class SentencesTest {

  @ParameterizedTest
  @EnumSource(Refusal.class)
  @DisplayName("Each refusal has its own sentence in English and in French")
  void refusals(Refusal refusal) {
    var sentences = Arrays.stream(Language.values()).map(refusal::sentence).toList();

    assertThat(sentences).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  @DisplayName("English is English on a machine that speaks French")
  void machineLanguage() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRENCH);
      assertThat(Refusal.TOO_EARLY.sentence(Language.EN)).contains("too early");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refusal.refusals",
        "scheduling.problems",
        "scheduling.event",
        "management.standing"
      })
  @DisplayName("The French words are the English ones, key by key")
  void sameKeys(String bundle) {
    var keys = Stream.of(Language.values()).map(language -> keys(bundle, language)).toList();

    assertThat(keys).allMatch(keys.getFirst()::equals);
    assertThat(keys.getFirst()).isNotEmpty();
  }

  private static Set<String> keys(String bundle, Language language) {
    String suffix = language == Language.EN ? "" : "_" + language.code();
    String name = "io.rostrum.workflows." + bundle + suffix;
    return new TreeSet<>(ResourceBundle.getBundle(name, Locale.ROOT).keySet());
  }
}
