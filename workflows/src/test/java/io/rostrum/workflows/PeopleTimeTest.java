package io.rostrum.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.time.EngineTimer;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Times as people read them, and as timers wait for them")
class PeopleTimeTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant FIRST = Instant.parse("2026-12-01T09:00:00Z");

  @Example
  @Label("The first of a month is an ordinal in French, other days are not")
  void firstOfTheMonth() {
    assertThat(PeopleTime.dateAndTime(FIRST, PARIS, Language.FR))
        .isEqualTo("mardi 1er décembre 2026 à 10:00 (Paris,\u00a0CET)");
    assertThat(PeopleTime.dateAndTime(Instant.parse("2026-12-11T09:00:00Z"), PARIS, Language.FR))
        .startsWith("vendredi 11 décembre 2026");
    assertThat(PeopleTime.dateAndTime(FIRST, PARIS, Language.EN))
        .isEqualTo("Tuesday, December 1, 2026, 10:00 (Paris,\u00a0CET)");
  }

  @Example
  @Label("Whoever is in another zone reads their own time and the event's, each with its zone")
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

  @Example
  @Label("A line ends neither within a span nor within the name of a zone")
  void together() {
    assertThat(PeopleTime.span(FIRST, FIRST.plus(Duration.ofHours(1)), NEW_YORK, Language.EN))
        .isEqualTo("Tuesday, December 1, 2026, 04:00–\u206005:00 (New\u00a0York,\u00a0EST)");
  }

  @Example
  @Label("A span that ends on another day says on which, in both languages")
  void overMidnight() {
    Instant evening = Instant.parse("2026-11-30T21:30:00Z");
    Instant night = Instant.parse("2026-12-01T00:15:00Z");
    assertThat(span(evening, night, PARIS, Language.EN))
        .isEqualTo(
            "Monday, November 30, 2026, 22:30 – Tuesday, December 1, 2026, 01:15 (Paris, CET)");
    assertThat(span(evening, night, PARIS, Language.FR))
        .isEqualTo("lundi 30 novembre 2026 à 22:30 – mardi 1er décembre 2026 à 01:15 (Paris, CET)");
    assertThat(span(evening, night, NEW_YORK, Language.EN))
        .isEqualTo("Monday, November 30, 2026, 16:30–19:15 (New York, EST)");
  }

  @Example
  @Label("Over a change of the clock both times name their zone")
  void clockChange() {
    Instant summer = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(span(summer, summer.plus(Duration.ofHours(1)), PARIS, Language.EN))
        .isEqualTo("Sunday, October 25, 2026, 02:30 (Paris, CEST) – 02:30 (Paris, CET)");
    assertThat(span(summer, summer.plus(Duration.ofHours(1)), PARIS, Language.FR))
        .isEqualTo("dimanche 25 octobre 2026 à 02:30 (Paris, CEST) – 02:30 (Paris, CET)");
    assertThat(
            span(summer.minus(Duration.ofHours(3)), summer.plusSeconds(3600), PARIS, Language.FR))
        .isEqualTo(
            "samedi 24 octobre 2026 à 23:30 (Paris, CEST)"
                + " – dimanche 25 octobre 2026 à 02:30 (Paris, CET)");
  }

  @Example
  @Label("A zone without a name of its own is told by its distance from UTC, apart from the times")
  void zonesWithoutName() {
    Instant early = Instant.parse("2026-12-01T06:00:00Z");
    for (Language language : Language.values()) {
      assertThat(span(early, early.plusSeconds(5400), ZoneId.of("America/Sao_Paulo"), language))
          .endsWith("03:00–04:30 (Sao Paulo, UTC−3)");
      assertThat(PeopleTime.dateAndTime(early, ZoneId.of("Etc/GMT+3"), language))
          .endsWith("03:00 (UTC−3)");
      assertThat(PeopleTime.dateAndTime(early, ZoneId.of("+05:45"), language))
          .endsWith("11:45 (UTC+5:45)");
      assertThat(PeopleTime.dateAndTime(early, ZoneOffset.UTC, language)).endsWith("06:00 (UTC)");
    }
  }

  @Property
  @Label("Two spans that end at other times never read the same, wherever and whenever they are")
  void unambiguous(
      @ForAll("zones") ZoneId zone,
      @ForAll("moments") Instant from,
      @ForAll("lengths") Duration length,
      @ForAll("lengths") Duration other,
      @ForAll Language language) {
    Assume.that(!length.equals(other));
    String span = span(from, from.plus(length), zone, language);

    assertThat(span).isNotEqualTo(span(from, from.plus(other), zone, language));
    assertThat(span).isNotEqualTo(span(from.plus(other), from.plus(length), zone, language));
    assertThat(span)
        .contains(PeopleTime.time(from, zone), PeopleTime.time(from.plus(length), zone))
        .doesNotContainPattern("\\([^)]*(–|-\\d|\\+0)");
  }

  @Property
  @Label("A span names the day of its end exactly where that is another than that of its beginning")
  void days(
      @ForAll("zones") ZoneId zone,
      @ForAll("moments") Instant from,
      @ForAll("lengths") Duration length,
      @ForAll Language language) {
    Instant to = from.plus(length);
    boolean isSameDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
    String year = String.valueOf(to.atZone(zone).getYear());

    assertThat(span(from, to, zone, language).split("\\b20\\d\\d\\b", -1))
        .hasSize(isSameDay ? 2 : 3);
    assertThat(span(from, to, zone, language)).contains(year);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
  }

  /** Often near the nights when clocks are changed. */
  @Provide
  Arbitrary<Instant> moments() {
    Arbitrary<Instant> any =
        Arbitraries.longs().between(0, 12L * 365 * 24 * 12).map(PeopleTimeTest::fiveMinutes);
    Arbitrary<Instant> nights =
        Arbitraries.of("2026-10-25", "2026-11-01", "2026-03-29", "2027-04-04", "2027-02-08")
            .flatMap(
                day ->
                    Arbitraries.longs()
                        .between(-288, 288)
                        .map(n -> Instant.parse(day + "T00:00:00Z").plusSeconds(n * 300)));
    return Arbitraries.oneOf(any, nights);
  }

  private static Instant fiveMinutes(long number) {
    return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(number * 300);
  }

  @Provide
  Arbitrary<Duration> lengths() {
    return Arbitraries.longs().between(1, 600).map(n -> Duration.ofMinutes(n * 5));
  }

  private static String span(Instant from, Instant to, ZoneId zone, Language language) {
    return PeopleTime.span(from, to, zone, language).replace('\u00a0', ' ').replace("\u2060", "");
  }

  @Example
  @Label("A timer waits as long as there is to wait, and not at all for what is past")
  void timer() {
    assertThat(EngineTimer.waitFor(FIRST, FIRST.minusMillis(3_600_003))).isEqualTo("PT1H0.003S");
    assertThat(EngineTimer.waitFor(FIRST, FIRST)).isEqualTo("PT0S");
    assertThat(EngineTimer.waitFor(FIRST, FIRST.plusSeconds(60))).isEqualTo("PT0S");
  }
}
