package io.rostrum.room.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries links that open nothing. Nobody guesses 256 bits; but whoever tries
 * costs the others something. After too many from one address, no link is looked up for it for a
 * while; after too many for one event, further wrong ones are told to wait.
 */
@Component
public class GuessLimit {
  private static final Duration A_WHILE = Duration.ofMinutes(1);
  private static final int MOST_BUCKETS = 100_000;

  /** An event has many attendees, who may all mistype. */
  private static final int AN_EVENT_TO_AN_ADDRESS = 10;

  private final RateSettings settings;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .expireAfterAccess(A_WHILE.multipliedBy(2))
          .maximumSize(MOST_BUCKETS)
          .build();

  GuessLimit(RateSettings settings) {
    this.settings = settings;
  }

  /**
   * Asked before a link is looked up.
   *
   * @throws TooManyRequests if too many came from that address that opened nothing
   */
  public void requireNoGuessing(HttpServletRequest request) {
    Bucket bucket = ofAddress(request);
    if (bucket.getAvailableTokens() == 0) {
      throw new TooManyRequests(A_WHILE);
    }
  }

  /**
   * A link opened nothing.
   *
   * @throws TooManyRequests if too many did at that event
   */
  public void guessed(String eventId, HttpServletRequest request) {
    ofAddress(request).tryConsume(1);
    int most = settings.guessesPerMinute() * AN_EVENT_TO_AN_ADDRESS;
    if (!bucket("event " + eventId, most).tryConsume(1)) {
      throw new TooManyRequests(A_WHILE);
    }
  }

  private Bucket ofAddress(HttpServletRequest request) {
    return bucket("address " + request.getRemoteAddr(), settings.guessesPerMinute());
  }

  private Bucket bucket(String key, int most) {
    return buckets.get(
        key,
        unused ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, A_WHILE))
                .build());
  }
}
