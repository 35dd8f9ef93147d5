package io.rostrum.workflows.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.BillingPeriod;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Label("R2: the days that an organizer is billed for")
@Tag("R2")
class BillingDaysTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Example
  @Tag("R2")
  @Label("R2: over a change of the clock a cycle ends on the day before the next")
  void clockChange() {
    Instant start = Instant.parse("2026-02-27T22:30:00Z");
    var cycle = new BillingCycle(1, start, BillingPeriod.MONTH, PARIS);

    assertThat(cycle.endsAt()).isEqualTo("2026-03-29T21:30:00Z");
    assertThat(shownFirst(start, PARIS)).isEqualTo("February 27, 2026");
    assertThat(shownLast(cycle.endsAt(), PARIS)).isEqualTo("March 28, 2026");
    assertThat(shownFirst(cycle.endsAt(), PARIS)).isEqualTo("March 29, 2026");
  }

  @Property
  @Tag("R2")
  @Label("R2: every day belongs to exactly one cycle, wherever the days are read")
  void everyDayOnce(
      @ForAll("zones") ZoneId billed,
      @ForAll("zones") ZoneId read,
      @ForAll("moments") Instant start,
      @ForAll BillingPeriod period) {
    var cycle = new BillingCycle(1, start, period, billed);
    var next = new BillingCycle(2, cycle.endsAt(), period, billed);

    LocalDate last = PeopleTime.lastDay(cycle.endsAt(), read);
    assertThat(last.plusDays(1)).isEqualTo(next.startsAt().atZone(read).toLocalDate());
    assertThat(last).isBefore(PeopleTime.lastDay(next.endsAt(), read));
    if (billed.equals(read)) {
      LocalDate first = start.atZone(read).toLocalDate();
      assertThat(ChronoUnit.DAYS.between(first, last) + 1).isEqualTo(period.days());
    }
  }

  @Property
  @Tag("R11")
  @Label("R11: what is left of a cycle begins today, by the account's clock, or not yet tomorrow")
  void rest(
      @ForAll("zones") ZoneId zone,
      @ForAll("moments") Instant start,
      @ForAll("minutes") long gone) {
    var cycle = new BillingCycle(1, start, BillingPeriod.MONTH, zone);
    Instant now = start.plus(gone, ChronoUnit.MINUTES);
    if (!cycle.isOver(now)) {
      int left = cycle.daysLeft(now);
      assertThat(cycle.beginningOfRest(left)).isBeforeOrEqualTo(now);
      assertThat(cycle.beginningOfRest(left - 1)).isAfter(now);
    }
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
  }

  @Provide
  Arbitrary<Instant> moments() {
    Instant first = Instant.parse("2024-01-01T00:00:00Z");
    return Arbitraries.longs()
        .between(0, 12L * 365 * 24 * 60)
        .map(minutes -> first.plus(minutes, ChronoUnit.MINUTES));
  }

  @Provide
  Arbitrary<Long> minutes() {
    return Arbitraries.longs().between(0, 31 * 24 * 60);
  }

  private static String shownFirst(Instant start, ZoneId zone) {
    return PeopleTime.date(start, zone, Language.EN);
  }

  private static String shownLast(Instant end, ZoneId zone) {
    return PeopleTime.lastDate(end, zone, Language.EN);
  }
}
