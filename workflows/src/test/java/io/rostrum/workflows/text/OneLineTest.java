package io.rostrum.workflows.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One line of what somebody typed")
class OneLineTest {

  @ParameterizedTest
  @CsvSource({
    "\u202Eresinagro\u202C Demo Organizer, resinagro Demo Organizer",
    "Ⓐdmin\u200B\u200B, Ⓐdmin",
    "A\u00ADnn, Ann",
    "\uFEFFAnn\u2060\u2066\u2069\u200E\u061C, Ann",
    "Ann\u3164\u115F\u1160\uFFA0\u2800\u034F, Ann",
    "A\uFE0Fnn\uFE00\uDB40\uDD00, Ann",
    "Ann\uDB40\uDC41\uDB40\uDC42\uDB40\uDC7F, Ann",
    "A\u200Dn\u200Cn, Ann",
    "Ann\u206A\u17B4\uFFF9\uFFFC, Ann",
  })
  @DisplayName("what nobody sees is taken out")
  void unseen(String typed, String shown) {
    assertThat(OneLine.of(typed)).isEqualTo(shown);
  }

  @Test
  @DisplayName("all that may be ignored by what Unicode says, and all that turns the direction, is")
  void allOfUnicode() {
    var ignorable = new UnicodeSet("[[:Default_Ignorable_Code_Point:][:Bidi_Control:]]");

    assertThat(ignorable.size()).isGreaterThan(4000);
    assertThat(ignorable.addAllTo(new ArrayList<String>()))
        .allSatisfy(unseen -> assertThat(OneLine.of("A" + unseen + "nn")).isEqualTo("Ann"));
  }

  @Test
  @DisplayName("a surrogate without its other half is taken out")
  void halves() {
    assertThat(OneLine.of("Ann\uD83D")).isEqualTo("Ann");
  }

  @Test
  @DisplayName("lines, paragraphs, control characters and every kind of space are one space")
  void gaps() {
    assertThat(OneLine.of("\u00A0 A\u2028B\u2029\u0085C\t\u3000D\r\nE\u0000\u200B \u2003"))
        .isEqualTo("A B C D E");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩\u200D👩\u200D👧\u200D👦",
        "❤\uFE0F\u200D🔥",
        "🧑🏽\u200D🚀 Ann",
        "🏳\uFE0F\u200D🌈",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
        "1\uFE0F\u20E3",
        "نرگس می\u200Cخواهم",
        "ക്\u200D",
        "শ্রী র\u200D্যাম",
        "ක්\u200Dෂ",
        "Zoë Łukasz-O’Neill, Jr.",
        "株式会社山田",
      })
  @DisplayName("joiners stay in emoji and in scripts that need them, and all else does")
  void meant(String name) {
    assertThat(OneLine.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \t", "\u200B\u202E\u2066", "\u3164", "\u0301\u0301", "\u2800 \u00AD"})
  @DisplayName("of what has nothing to see, nothing is left")
  void nothing(String typed) {
    assertThat(OneLine.of(typed)).isEmpty();
  }

  @Property
  @Label("what was made one line stays as it is")
  void sameAgain(@ForAll("typed") String typed) {
    String line = OneLine.of(typed);

    assertThat(OneLine.of(line)).isEqualTo(line);
  }

  @Property
  @Label("nothing turns round what follows it")
  void noDirections(@ForAll("typed") String typed) {
    assertThat(OneLine.of(typed))
        .doesNotContainPattern("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u061C\\p{Cc}]");
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.of(
            "a", "é", " ", "\n", "\u200C", "\u200D", "\u202E", "\uFE0F", "❤", "👩", "🏽", "ی", "م",
            "ക", "്", "ᠠ", "\u180B", "1", "\u20E3", "\u0301", "\u200B", "\uD83D", "\u2028")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
