package io.rostrum.room.media;

import io.rostrum.media.Feed;
import io.rostrum.media.MediaAwayException;
import io.rostrum.media.MediaServer;
import io.rostrum.room.live.CurrentPictures;
import io.rostrum.room.live.OnAir;
import io.rostrum.room.live.RoomPicture;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaSlotRepository;
import io.rostrum.workflows.room.RoomChanged;
import io.rostrum.workflows.room.TakenSlot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Holds the media server to the slots in the database (R14): whatever is on air without one is
 * stopped, and whoever is not in the room any more receives nothing. It looks after each change of
 * a room, and at all rooms again and again, because a media server can be started anew and a page
 * can vanish without a word.
 */
@Component
class MediaReconciler {
  private static final Logger log = LoggerFactory.getLogger(MediaReconciler.class);
  private static final int LOCKS = 64;

  private final Set<String> toReconcile = ConcurrentHashMap.newKeySet();
  // Where somebody published or watches through this instance, until the event is over.
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  // One look at a room at a time: what one sees must not be overwritten by what was seen before.
  private final List<Lock> locks =
      Stream.generate(() -> (Lock) new ReentrantLock()).limit(LOCKS).toList();
  private final MediaServer server;
  private final MediaSlotRepository slots;
  private final CurrentPictures pictures;
  private final Viewers viewers;
  private final OnAir onAir;

  MediaReconciler(
      MediaServer server,
      MediaSlotRepository slots,
      CurrentPictures pictures,
      Viewers viewers,
      OnAir onAir) {
    this.server = server;
    this.slots = slots;
    this.pictures = pictures;
    this.viewers = viewers;
    this.onAir = onAir;
  }

  /** Whether somebody has the slot for it now. */
  boolean allows(String eventId, Feed feed) {
    return hasSlot(feed, slots.taken(eventId));
  }

  private static boolean hasSlot(Feed feed, List<TakenSlot> taken) {
    return taken.stream()
        .anyMatch(
            slot -> slot.participantId().equals(feed.person()) && slot.kind() == kind(feed.kind()));
  }

  /** A screen counts as a camera. */
  private static MediaKind kind(Feed.Kind kind) {
    return switch (kind) {
      case CAMERA, SCREEN -> MediaKind.CAMERA;
      case MICROPHONE -> MediaKind.MICROPHONE;
    };
  }

  /** Somebody publishes in this event's room, or watches there. */
  void isUsed(String eventId) {
    used.add(eventId);
  }

  @TransactionalEventListener
  void changed(RoomChanged change) {
    if (server.isPresent() && toReconcile.add(change.eventId())) {
      // Whoever changed the room does not wait for the media server.
      Thread.startVirtualThread(() -> reconcile(change.eventId()));
    }
  }

  /** To be called every few seconds. */
  void reconcileAll() {
    if (server.isPresent()) {
      Set<String> events = new HashSet<>(slots.eventsWithTaken());
      events.addAll(onAir.events());
      events.addAll(used);
      events.forEach(this::reconcile);
    }
  }

  /** Stops what must not be, and tells open pages what there is. */
  void reconcile(String eventId) {
    Lock lock = locks.get(Math.floorMod(eventId.hashCode(), LOCKS));
    lock.lock();
    try {
      toReconcile.remove(eventId);
      if (mayBeOnAir(eventId)) {
        onAir.is(eventId, allowedOnAir(eventId));
      }
      if (used.contains(eventId)) {
        endWhatIsOver(eventId, pictures.of(eventId));
      }
    } catch (MediaAwayException e) {
      onAir.is(eventId, Set.of());
    } catch (RuntimeException e) {
      log.warn(
          "What is on air in the room of {} could not be looked at: {}", eventId, e.toString());
    } finally {
      lock.unlock();
    }
  }

  // Most rooms that change have nothing to do with the media server.
  private boolean mayBeOnAir(String eventId) {
    return used.contains(eventId)
        || !onAir.of(eventId).isEmpty()
        || !slots.taken(eventId).isEmpty();
  }

  private Set<Feed> allowedOnAir(String eventId) {
    Set<Feed> feeds = server.onAir(eventId);
    // Read after them: whoever went on air since then is looked at by whoever put them there.
    List<TakenSlot> taken = slots.taken(eventId);
    Set<Feed> allowed = new HashSet<>();
    for (Feed feed : feeds) {
      if (hasSlot(feed, taken)) {
        allowed.add(feed);
      } else {
        server.stop(eventId, feed);
      }
    }
    return allowed;
  }

  private void endWhatIsOver(String eventId, RoomPicture room) {
    viewers.people(eventId).stream()
        .filter(person -> !room.isWatchedBy(person))
        .flatMap(person -> viewers.remove(eventId, person).stream())
        .forEach(viewer -> server.leave(eventId, viewer));
    if (room.isOver()) {
      server.close(eventId);
      used.remove(eventId);
    }
  }
}
