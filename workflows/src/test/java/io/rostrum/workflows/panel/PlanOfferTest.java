package io.rostrum.workflows.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.BillingPeriod;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.Money;
import io.rostrum.workflows.billing.Tariff;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Label("R1: what another plan costs while a billing cycle is running")
@Tag("R1")
class PlanOfferTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final BigDecimal A_CENT = new BigDecimal("0.01");

  @Property
  @Tag("R1")
  @Label(
      "R1: a dearer plan costs at once what is left of the difference, never less than nothing; any"
          + " other costs nothing before the next cycle")
  void bounds(
      @ForAll @IntRange(max = 1_000_000) int paid,
      @ForAll @IntRange(max = 1_000_000) int price,
      @ForAll BillingPeriod period,
      @ForAll @IntRange(max = 24 * 30 - 1) int hours) {
    PlanOffer offer = offer(paid, price, period, hours);
    BigDecimal net = offer.quote().net();
    if (price > paid) {
      assertThat(offer.timing()).isEqualTo(PlanTiming.AT_ONCE);
      assertThat(net).isBetween(BigDecimal.ZERO, cents(price).minus(cents(paid)).amount());
    } else {
      assertThat(offer.timing()).isEqualTo(PlanTiming.END_OF_CYCLE);
      assertThat(net).isZero();
      assertThat(offer.quote().unitPrice()).isEqualByComparingTo(cents(price).amount());
    }
  }

  @Property
  @Tag("R1")
  @Label("R1: two steps on one day cost what one does, but for the cent that is rounded")
  void steps(
      @ForAll @IntRange(max = 300_000) int first,
      @ForAll @IntRange(min = 1, max = 300_000) int more,
      @ForAll @IntRange(min = 1, max = 300_000) int evenMore,
      @ForAll BillingPeriod period,
      @ForAll @IntRange(max = 24 * 30 - 1) int hours) {
    BigDecimal inSteps =
        offer(first, first + more, period, hours)
            .quote()
            .net()
            .add(offer(first + more, first + more + evenMore, period, hours).quote().net());
    BigDecimal atOnce = offer(first, first + more + evenMore, period, hours).quote().net();
    assertThat(inSteps.subtract(atOnce).abs()).isLessThanOrEqualTo(A_CENT);
  }

  private static PlanOffer offer(int paid, int price, BillingPeriod period, int hours) {
    var to = new Tariff("other", period, cents(price), cents(0), BigDecimal.TEN);
    var cycle = new BillingCycle(1, START, period, ZoneOffset.UTC);
    return PlanOffer.within(cycle, cents(paid), to, START.plus(Duration.ofHours(hours)));
  }

  private static Money cents(int amount) {
    return new Money(BigDecimal.valueOf(amount, 2), Currency.getInstance("EUR"));
  }
}
