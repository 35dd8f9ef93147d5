package io.rostrum.room.live;

import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomChanged;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** All open pages, by event. */
@Service
class LiveRooms {
  private final Map<String, LiveRoom> rooms = new ConcurrentHashMap<>();
  private final RoomPictures pictures;
  private final LiveSettings settings;
  private final Executor threads = Thread::startVirtualThread;
  private volatile boolean closing;

  LiveRooms(RoomPictures pictures, LiveSettings settings) {
    this.pictures = pictures;
    this.settings = settings;
  }

  /** Opens a connection, which is shown the room now and after each change until it leaves. */
  LiveConnection join(Participant person) {
    var connection = new LiveConnection(person);
    rooms.compute(
        person.eventId(),
        (eventId, known) -> {
          LiveRoom room = Optional.ofNullable(known).orElseGet(() -> open(eventId));
          room.join(connection);
          return room;
        });
    if (closing) {
      connection.end();
    }
    return connection;
  }

  /** A page of this person answered a ping. */
  void heard(Participant person) {
    Optional.ofNullable(rooms.get(person.eventId()))
        .ifPresent(room -> room.heard(person.participantId()));
  }

  void leave(LiveConnection connection) {
    rooms.computeIfPresent(
        connection.person().eventId(), (eventId, room) -> room.leave(connection) ? room : null);
  }

  /** Everybody who has a page open. */
  Set<String> connectedPeople() {
    return rooms.values().stream()
        .flatMap(room -> room.participantIds(settings.silence()).stream())
        .collect(Collectors.toSet());
  }

  @TransactionalEventListener
  void changed(RoomChanged change) {
    Optional.ofNullable(rooms.get(change.eventId())).ifPresent(LiveRoom::changed);
  }

  /** Open pages would hold up a graceful stop; they connect anew once there is a server again. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
    rooms.values().forEach(LiveRoom::end);
  }

  private LiveRoom open(String eventId) {
    return new LiveRoom(() -> pictures.take(eventId), settings.pause(), this::later);
  }

  private void later(Runnable task, Duration delay) {
    CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, threads).execute(task);
  }
}
