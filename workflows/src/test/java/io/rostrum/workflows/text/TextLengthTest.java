package io.rostrum.workflows.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The length of a text")
class TextLengthTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "e\u0301", "👍🏽", "🇫🇷", "नि", "한", "👨‍👩‍👧‍👦"})
  @DisplayName("is counted in characters that people see")
  void seen(String character) {
    assertThat(TextLength.isMoreThan(60, character.repeat(60))).isFalse();
    assertThat(TextLength.isMoreThan(60, character.repeat(61))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60})
  @DisplayName("is too much where characters are piled up beyond what is kept of them")
  void piled(int characters) {
    assertThat(TextLength.isMoreThan(60, "a".repeat(characters) + "\u0301".repeat(959)))
        .isEqualTo(characters > 1);
  }
}
