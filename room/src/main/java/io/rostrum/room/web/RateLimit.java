package io.rostrum.room.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps one page that asks without end from taking the engine and the database from everybody else:
 * a token bucket for each browser and each thing it can ask for. Asked before anything is read.
 */
class RateLimit implements HandlerInterceptor {
  private static final int MOST_BUCKETS = 100_000;

  private final Browsers browsers;
  private final RateSettings settings;
  private final Cache<Object, Bucket> buckets;

  RateLimit(Browsers browsers, RateSettings settings) {
    this.browsers = browsers;
    this.settings = settings;
    // One that was not used for that long is full again, as a new one is.
    Duration refilled = Duration.ofSeconds(1 + settings.burst() / settings.perSecond());
    this.buckets =
        Caffeine.newBuilder().expireAfterAccess(refilled).maximumSize(MOST_BUCKETS).build();
  }

  /**
   * Made of the browser's secret, so that nobody can use up another's bucket, and of the pattern of
   * the address, so that a made-up person is not another bucket.
   */
  private record Key(Object pattern, String browserHash) {}

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (HttpMethod.POST.matches(request.getMethod())) {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      browsers.hash(request).ifPresent(hash -> take(new Key(pattern, hash)));
    }
    return true;
  }

  private void take(Key key) {
    ConsumptionProbe taken =
        buckets.get(key, unused -> newBucket()).tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      long seconds = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds();
      throw new TooManyRequests(Duration.ofSeconds(seconds + 1));
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(settings.burst())
                    .refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
