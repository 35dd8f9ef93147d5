package io.rostrum.room.web;

import io.rostrum.room.web.Buckets.Rate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Bounds how many new people come to an event by the link of all attendees, measured by its seats:
 * all of them at once and again within a few seconds, so that a full house can arrive, also from
 * behind one address; and from one address all of them once an hour, because whoever makes up
 * browsers makes up any number.
 */
@Component
public class ArrivalLimit {
  private static final Duration OF_ADDRESS = Duration.ofHours(1);

  private final RateSettings settings;
  private final Buckets events;
  private final Buckets addresses = new Buckets(OF_ADDRESS.multipliedBy(2));

  ArrivalLimit(RateSettings settings) {
    this.settings = settings;
    this.events = new Buckets(settings.arrivalsWithin().multipliedBy(2));
  }

  private record Key(String eventId, String address) {}

  /**
   * Somebody comes who has not been there from this browser.
   *
   * @param seats how many attendees the event has seats for
   * @throws TooManyArrivals if too many came
   */
  public void arrives(String eventId, int seats, HttpServletRequest request) {
    long most = Math.max(seats, settings.arrivals());
    Key key = new Key(eventId, ClientAddress.of(request));
    // First by address, so that one alone cannot use up what an event has for all.
    Optional<Duration> pause =
        addresses
            .take(key, new Rate(most, most, OF_ADDRESS))
            .or(() -> events.take(eventId, new Rate(most, most, settings.arrivalsWithin())));
    pause.ifPresent(
        wait -> {
          throw new TooManyArrivals(wait);
        });
  }
}
