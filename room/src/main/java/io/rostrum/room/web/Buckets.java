package io.rostrum.room.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** Token buckets, one for each key; those that nobody used for a while are forgotten. */
final class Buckets {
  private static final int MOST = 50_000;

  private final Cache<Object, Bucket> buckets;

  /**
   * @param refilled after how long an empty one is full again, as a new one is
   */
  Buckets(Duration refilled) {
    this.buckets = Caffeine.newBuilder().expireAfterAccess(refilled).maximumSize(MOST).build();
  }

  /**
   * @param burst how many at once
   * @param amount how many more in each period
   */
  record Rate(long burst, long amount, Duration period) {

    Duration refilled() {
      return period.multipliedBy(1 + burst / amount);
    }
  }

  /**
   * Takes one token.
   *
   * @param rate the same each time for the same key
   * @return how long to wait, in whole seconds from 1, if none is left
   */
  Optional<Duration> take(Object key, Rate rate) {
    ConsumptionProbe taken = buckets.get(key, unused -> full(rate)).tryConsumeAndReturnRemaining(1);
    return taken.isConsumed()
        ? Optional.empty()
        : Optional.of(
            Duration.ofSeconds(1 + Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds()));
  }

  private static Bucket full(Rate rate) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.amount(), rate.period()))
        .build();
  }
}
