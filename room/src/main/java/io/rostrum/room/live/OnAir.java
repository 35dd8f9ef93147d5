package io.rostrum.room.live;

import io.rostrum.media.Feed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is on air in each room, as the media server last said to this instance. */
@Component
public class OnAir {
  private final Map<String, Set<Feed>> byEvent = new ConcurrentHashMap<>();
  private final ApplicationEventPublisher publisher;

  OnAir(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  /** Published when something goes on air in a room, or is not any more. */
  record Changed(String eventId) {}

  public Set<Feed> of(String eventId) {
    return byEvent.getOrDefault(eventId, Set.of());
  }

  /** The events in whose rooms something is on air. */
  public Set<String> events() {
    return Set.copyOf(byEvent.keySet());
  }

  /** The media server says that these, and no others, are on air; open pages are told. */
  public void is(String eventId, Set<Feed> feeds) {
    Set<Feed> before =
        feeds.isEmpty() ? byEvent.remove(eventId) : byEvent.put(eventId, Set.copyOf(feeds));
    if (!feeds.equals(before == null ? Set.of() : before)) {
      publisher.publishEvent(new Changed(eventId));
    }
  }
}
