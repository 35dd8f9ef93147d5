package io.rostrum.room.web;

import io.rostrum.room.web.Buckets.Rate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps one page that asks without end from taking the engine and the database from everybody else:
 * a token bucket for each browser and each thing it can ask for, and a large one for each address,
 * behind which there may be a whole university. Asked before anything is read.
 */
@Component
public class RateLimit implements HandlerInterceptor {
  private final Browsers browsers;
  private final Rate ofOne;
  private final Rate ofAddress;
  private final Buckets people;
  private final Buckets addresses;

  RateLimit(Browsers browsers, RateSettings settings) {
    this.browsers = browsers;
    this.ofOne = new Rate(settings.burst(), settings.perSecond(), Duration.ofSeconds(1));
    this.ofAddress =
        new Rate(settings.addressBurst(), settings.addressPerSecond(), Duration.ofSeconds(1));
    this.people = new Buckets(ofOne.refilled());
    this.addresses = new Buckets(ofAddress.refilled());
  }

  /**
   * Made of the browser's secret, so that nobody can use up another's bucket, and of the pattern of
   * the address, so that a made-up person is not another bucket.
   */
  private record Key(Object pattern, String method, String who) {}

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    take(addresses, ClientAddress.of(request), ofAddress);
    browsers.hash(request).ifPresent(hash -> takeFor(hash, request));
    return true;
  }

  /**
   * A personal link was opened or sent, by whatever browsers. Counted by address: a link that went
   * round is not used up for whoever it is for.
   *
   * @param holder whose link it is
   * @throws TooManyRequests if that was done too often
   */
  public void usedLink(String holder, HttpServletRequest request) {
    takeFor(holder + " at " + ClientAddress.of(request), request);
  }

  private void takeFor(String who, HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    take(people, new Key(pattern, request.getMethod(), who), ofOne);
  }

  private static void take(Buckets buckets, Object key, Rate rate) {
    buckets
        .take(key, rate)
        .ifPresent(
            pause -> {
              throw new TooManyRequests(pause);
            });
  }
}
