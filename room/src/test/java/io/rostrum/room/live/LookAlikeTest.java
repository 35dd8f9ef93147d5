package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a name looks like")
class LookAlikeTest {

  @ParameterizedTest
  @CsvSource({
    "Demo Organizer, demo  ORGANIZER",
    "Demo Organizer, Démo Örganizer",
    "Demo Organizer, Dеmo Оrganizеr",
    "Demo Organizer, DEMO ORGANlZER",
    "Demo Organizer, Dem0 0rganizer",
    "Demo Organizer, Ⓓⓔⓜⓞ Organizer",
    "Demo Organizer, 𝐃𝐞𝐦𝐨 Ｏrganizer.",
    "Demo Organizer, Derno-Organizer",
    "Bob, Вob",
    "Łukasz, Lukasz",
    "Γιώργος, ΓΙΩΡΓΟΣ",
    "نرگس می\u200Cخواهم, نرگس میخواهم",
    "👩\u200D🚀, 👩🚀",
  })
  @DisplayName("is shared by those that people take for one another")
  void same(String name, String other) {
    assertThat(LookAlike.looks(other)).containsAnyElementsOf(LookAlike.looks(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Ann, Anna",
    "Ann, Bob",
    "Demo Organizer, Organizer Demo",
    "山田, 山本",
    "😀, 😁",
    "한, 하"
  })
  @DisplayName("differs for those that people tell apart")
  void different(String name, String other) {
    assertThat(LookAlike.looks(other)).doesNotContainAnyElementsOf(LookAlike.looks(name));
  }
}
