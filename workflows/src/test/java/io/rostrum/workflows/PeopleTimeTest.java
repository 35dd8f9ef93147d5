package io.rostrum.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.time.EngineTimer;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Times as people read them, and as timers wait for them")
class PeopleTimeTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant FIRST = Instant.parse("2026-12-01T09:00:00Z");

  @Test
  @DisplayName("The first of a month is an ordinal in French, other days are not")
  void firstOfTheMonth() {
    assertThat(PeopleTime.dateAndTime(FIRST, PARIS, Language.FR))
        .isEqualTo("mardi 1er décembre 2026 à 10:00 (Paris,\u00a0CET)");
    assertThat(PeopleTime.dateAndTime(Instant.parse("2026-12-11T09:00:00Z"), PARIS, Language.FR))
        .startsWith("vendredi 11 décembre 2026");
    assertThat(PeopleTime.dateAndTime(FIRST, PARIS, Language.EN))
        .isEqualTo("Tuesday, December 1, 2026, 10:00 (Paris,\u00a0CET)");
  }

  @Test
  @DisplayName(
      "Whoever is in another zone reads their own time and the event's, each with its zone")
  void twoZones() {
    assertThat(shown(FIRST, PARIS, NEW_YORK, Language.EN))
        .isEqualTo("Tuesday, December 1, 2026, 10:00 (Paris, CET) = 04:00 (New York, EST)");
    assertThat(shown(FIRST, NEW_YORK, TOKYO, Language.FR))
        .isEqualTo("mardi 1er décembre 2026 à 04:00 (New York, EST) = 18:00 (Tokyo, JST)");
    assertThat(shown(FIRST.plus(Duration.ofHours(12)), PARIS, TOKYO, Language.EN))
        .isEqualTo(
            "Tuesday, December 1, 2026, 22:00 (Paris, CET)"
                + " = Wednesday, December 2, 2026, 06:00 (Tokyo, JST)");
    assertThat(shown(FIRST, PARIS, ZoneId.of("Europe/Berlin"), Language.EN))
        .as("the same time, whatever the zone is called")
        .isEqualTo("Tuesday, December 1, 2026, 10:00 (Paris, CET)");
  }

  private static String shown(Instant instant, ZoneId readers, ZoneId events, Language language) {
    return PeopleTime.dateAndTime(instant, readers, events, language).replace('\u00a0', ' ');
  }

  @Test
  @DisplayName("A line ends neither within a span nor within the name of a zone")
  void together() {
    assertThat(PeopleTime.span(FIRST, FIRST.plus(Duration.ofHours(1)), NEW_YORK, Language.EN))
        .isEqualTo("Tuesday, December 1, 2026, 04:00–\u206005:00 (New\u00a0York,\u00a0EST)");
  }

  @Test
  @DisplayName("A timer waits as long as there is to wait, and not at all for what is past")
  void timer() {
    assertThat(EngineTimer.waitFor(FIRST, FIRST.minusMillis(3_600_003))).isEqualTo("PT1H0.003S");
    assertThat(EngineTimer.waitFor(FIRST, FIRST)).isEqualTo("PT0S");
    assertThat(EngineTimer.waitFor(FIRST, FIRST.plusSeconds(60))).isEqualTo("PT0S");
  }
}
