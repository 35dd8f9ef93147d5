package io.rostrum.workflows.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.BillingPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("R11: what the rest of a billing cycle costs")
@Tag("R11")
class ProrationTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @Property
  @Tag("R11")
  @Label("R11: never less than nothing, never more than the full price, and less with each day")
  void bounds(@ForAll("prices") Money full, @ForAll BillingPeriod period) {
    var cycle = new BillingCycle(1, START, period, ZoneOffset.UTC);
    Money none = full.minus(full);
    Money before = none;
    for (int daysLeft = 0; daysLeft <= period.days(); daysLeft++) {
      Money rest = cycle.rest(full, daysLeft);
      assertThat(rest.amount()).isBetween(before.amount(), full.amount());
      before = rest;
    }
    assertThat(cycle.rest(full, 0)).isEqualTo(none);
    assertThat(cycle.rest(full, period.days())).isEqualTo(full);
  }

  @Property
  @Tag("R11")
  @Label(
      "R11: a cycle that is cut into parts costs in them what it costs as a whole, none below nothing")
  void parts(
      @ForAll("prices") Money full,
      @ForAll BillingPeriod period,
      @ForAll @Size(max = 6) Set<@IntRange(min = 0, max = 364) Integer> cuts) {
    var cycle = new BillingCycle(1, START, period, ZoneOffset.UTC);
    Money none = full.minus(full);
    Money sum = none;
    Money before = full;
    var ends = new TreeSet<>(Comparator.<Integer>reverseOrder());
    cuts.forEach(cut -> ends.add(cut % period.days()));
    ends.add(0);
    for (int daysLeft : ends) {
      Money rest = cycle.rest(full, daysLeft);
      Money part = before.minus(rest);
      assertThat(part.amount()).isBetween(none.amount(), full.amount());
      sum = sum.plus(part);
      before = rest;
    }
    assertThat(sum).isEqualTo(full);
  }

  @Property
  @Tag("R11")
  @Label("R11: the day that has begun is paid, and those that are over are not")
  void days(
      @ForAll BillingPeriod period, @ForAll @IntRange(min = -100, max = 600_000) int minutes) {
    var cycle = new BillingCycle(1, START, period, ZoneOffset.UTC);
    Instant now = START.plus(Duration.ofMinutes(minutes));
    int daysLeft = cycle.daysLeft(now);
    assertThat(daysLeft).isBetween(0, period.days());
    if (!now.isBefore(START) && !cycle.isOver(now)) {
      assertThat(cycle.beginningOfRest(daysLeft)).isBeforeOrEqualTo(now);
      assertThat(cycle.beginningOfRest(daysLeft - 1)).isAfter(now);
    }
  }

  @Property
  @Tag("R2")
  @Label(
      "R2: without tax and the tax are the total, and the tax is what the rate says to half a cent")
  void tax(@ForAll("prices") Money net, @ForAll @IntRange(min = 0, max = 400) int tenths) {
    BigDecimal rate = BigDecimal.valueOf(tenths, 1);
    Amounts amounts = Amounts.of(net, rate);
    assertThat(amounts.total()).isEqualTo(amounts.net().plus(amounts.tax()));
    BigDecimal exact = net.amount().multiply(rate).movePointLeft(2);
    BigDecimal half = BigDecimal.valueOf(5, net.amount().scale() + 1);
    assertThat(amounts.tax().amount().subtract(exact).abs()).isLessThanOrEqualTo(half);
  }

  @Provide
  Arbitrary<Money> prices() {
    return Arbitraries.of("EUR", "JPY", "TND")
        .map(Currency::getInstance)
        .flatMap(
            currency ->
                Arbitraries.longs()
                    .between(0, 100_000_000)
                    .map(
                        units ->
                            new Money(
                                BigDecimal.valueOf(units, currency.getDefaultFractionDigits()),
                                currency)));
  }
}
