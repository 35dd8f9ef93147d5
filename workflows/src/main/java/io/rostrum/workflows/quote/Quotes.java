package io.rostrum.workflows.quote;

import io.rostrum.workflows.billing.BillingSettings;
import io.rostrum.workflows.billing.NumberSeries;
import io.rostrum.workflows.billing.NumberSeriesRepository;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.room.LinkSettings;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Makes quotes, each with a code that accepts it and no other. Anybody may ask for something in an
 * organizer's name, so it takes a code that came to their mailbox, beside the price that nobody
 * else sees (R2).
 */
@Component
public class Quotes {
  /** As with every code: each can be guessed at a few times. */
  private static final int MOST_QUOTES = 5;

  private final NumberSeriesRepository numbers;
  private final LinkCodes codes;
  private final LinkSettings links;
  private final BillingSettings settings;
  private final Clock clock;

  Quotes(
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

  /** The code to write into the mail with the newest quote. */
  public String code(QuotedRequest request) {
    return codes.code(request.chargeId(), request.code().number());
  }

  /**
   * Gives a request its next quote.
   *
   * @param offered what it costs
   */
  public void make(QuotedRequest request, Quote offered) {
    request.quote(
        offered.numbered(numbers.next(NumberSeries.Of.QUOTE)),
        codes.mailed(
            request.chargeId(),
            request.nextQuote(),
            clock.instant().plus(settings.quoteLife()),
            links.codeTries()));
  }

  /** Makes another quote, unless enough were made. */
  public QuoteAnswer again(QuotedRequest request, Quote offered) {
    if (request.nextQuote() > MOST_QUOTES) {
      return QuoteAnswer.ASKED_TOO_OFTEN;
    }
    make(request, offered);
    return QuoteAnswer.QUOTE_ASKED;
  }

  /**
   * Whether the organizer accepts the newest quote.
   *
   * @param offered what it would cost now
   * @param typedCode what was typed as the code; it is used up if it is right
   */
  public QuoteAnswer accept(QuotedRequest request, Quote offered, String typedCode) {
    if (!codes.use(request.code(), request.chargeId(), typedCode, clock.instant())) {
      return QuoteAnswer.CODE_WRONG;
    }
    if (!request.quote().asks(offered)) {
      make(request, offered);
      return QuoteAnswer.QUOTE_CHANGED;
    }
    return QuoteAnswer.ACCEPTED;
  }
}
