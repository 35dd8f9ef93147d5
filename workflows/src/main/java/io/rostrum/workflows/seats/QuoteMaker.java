package io.rostrum.workflows.seats;

import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.BillingSettings;
import io.rostrum.workflows.billing.NumberSeries;
import io.rostrum.workflows.billing.NumberSeriesRepository;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.room.LinkSettings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes quotes, each with a code that confirms it and no other. */
@Component
public class QuoteMaker {
  private final NumberSeriesRepository numbers;
  private final LinkCodes codes;
  private final LinkSettings links;
  private final BillingSettings settings;
  private final Clock clock;

  QuoteMaker(
      NumberSeriesRepository numbers,
      LinkCodes codes,
      LinkSettings links,
      BillingSettings settings,
      Clock clock) {
    this.numbers = numbers;
    this.codes = codes;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  /** The code to write into the mail with the purchase's newest quote. */
  public String code(SeatPurchase purchase) {
    return codes.code(codeId(purchase), purchase.code().number());
  }

  void make(SeatPurchase purchase, BillingCycle cycle, Tariff prices) {
    Instant now = clock.instant();
    purchase.quote(
        quote(purchase, cycle, prices, numbers.next(NumberSeries.Of.QUOTE)),
        codes.mailed(
            codeId(purchase),
            purchase.nextQuote(),
            now.plus(settings.quoteLife()),
            links.codeTries()));
  }

  boolean stillHolds(SeatPurchase purchase, BillingCycle cycle, Tariff prices) {
    Quote quoted = purchase.quote();
    return quoted.asks(quote(purchase, cycle, prices, quoted.quoteNumber()));
  }

  private Quote quote(SeatPurchase purchase, BillingCycle cycle, Tariff prices, long number) {
    return Quote.of(purchase.seats(), cycle, prices, number, clock.instant());
  }

  boolean isConfirmedBy(SeatPurchase purchase, String typedCode) {
    return codes.use(purchase.code(), codeId(purchase), typedCode, clock.instant());
  }

  private static String codeId(SeatPurchase purchase) {
    return "seats-" + purchase.getId();
  }
}
