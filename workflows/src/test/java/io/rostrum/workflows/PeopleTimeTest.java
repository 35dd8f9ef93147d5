package io.rostrum.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.time.EngineTimer;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Times as people read them, and as timers wait for them")
class PeopleTimeTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant FIRST = Instant.parse("2026-12-01T09:00:00Z");

  @Test
  @DisplayName("The first of a month is an ordinal in French, other days are not")
  void firstOfTheMonth() {
    assertThat(PeopleTime.dateAndTime(FIRST, PARIS, Language.FR))
        .isEqualTo("mardi 1er décembre 2026 à 10:00 (Paris, CET)");
    assertThat(PeopleTime.dateAndTime(Instant.parse("2026-12-11T09:00:00Z"), PARIS, Language.FR))
        .startsWith("vendredi 11 décembre 2026");
    assertThat(PeopleTime.dateAndTime(FIRST, PARIS, Language.EN))
        .isEqualTo("Tuesday, December 1, 2026, 10:00 (Paris, CET)");
  }

  @Test
  @DisplayName("A timer waits as long as there is to wait, and not at all for what is past")
  void timer() {
    assertThat(EngineTimer.waitFor(FIRST, FIRST.minusMillis(3_600_003))).isEqualTo("PT1H0.003S");
    assertThat(EngineTimer.waitFor(FIRST, FIRST)).isEqualTo("PT0S");
    assertThat(EngineTimer.waitFor(FIRST, FIRST.plusSeconds(60))).isEqualTo("PT0S");
  }
}
