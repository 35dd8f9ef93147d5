package io.rostrum.room.live;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Service;

/**
 * Rooms as they are now, at little cost: what the open pages are shown where nothing has changed
 * since, else read from the database, once for all who ask at the same time.
 */
@Service
public class CurrentPictures {
  // Much longer than a read takes; somebody who asks later needs a new one anyway.
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST_ROOMS = 1_000;

  private final LiveRooms live;
  private final LoadingCache<String, SharedRead<RoomPicture>> reads;

  CurrentPictures(LiveRooms live, RoomPictures pictures) {
    this.live = live;
    this.reads =
        Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumSize(MOST_ROOMS)
            .build(eventId -> new SharedRead<>(() -> pictures.take(eventId)));
  }

  /**
   * @throws io.rostrum.workflows.event.UnknownEvent if there is no such event
   */
  public RoomPicture of(String eventId) {
    return live.picture(eventId).orElseGet(() -> reads.get(eventId).get());
  }
}
