package io.rostrum.room.web;

import io.rostrum.room.web.Buckets.Rate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries links that open nothing. Nobody guesses 256 bits; but whoever tries is
 * to learn nothing more after a while. A link that opens something is never counted: a neighbour's
 * guesses do not keep anybody out.
 */
@Component
public class GuessLimit {
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  /** An event has many attendees, who may all mistype. */
  private static final int AN_EVENT_TO_AN_ADDRESS = 10;

  private final Rate ofAddress;
  private final Rate ofEvent;
  private final Buckets buckets = new Buckets(A_WHILE.multipliedBy(2));

  GuessLimit(RateSettings settings) {
    int most = settings.guessesPerMinute();
    this.ofAddress = new Rate(most, most, A_WHILE);
    long mostOfEvent = (long) most * AN_EVENT_TO_AN_ADDRESS;
    this.ofEvent = new Rate(mostOfEvent, mostOfEvent, A_WHILE);
  }

  /**
   * A link opened nothing.
   *
   * @throws TooManyRequests if too many did from that address, or at that event
   */
  public void guessed(String eventId, HttpServletRequest request) {
    if (buckets.take("address " + ClientAddress.of(request), ofAddress).isPresent()
        || buckets.take("event " + eventId, ofEvent).isPresent()) {
      throw new TooManyRequests(A_WHILE);
    }
  }
}
