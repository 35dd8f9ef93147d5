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
  private final NewsSource source;
  private final InstanceNotices notices;
  private final LiveSettings settings;
  private final ListeningTime time = new ListeningTime(System::nanoTime);
  private final Executor threads = Thread::startVirtualThread;
  private volatile boolean closing;

  LiveRooms(
      RoomPictures pictures, NewsSource source, InstanceNotices notices, LiveSettings settings) {
    this.pictures = pictures;
    this.source = source;
    this.notices = notices;
    this.settings = settings;
  }

  /**
   * A connection of somebody's page, which nobody knows of yet.
   *
   * @param page an id of the page's making, if it made one
   */
  LiveConnection connection(Participant person, Optional<String> page) {
    return new LiveConnection(person, page, time);
  }

  /** From now on the connection is shown the room, now and after each change, until it leaves. */
  void join(LiveConnection connection) {
    rooms.compute(
        connection.person().eventId(),
        (eventId, known) -> {
          LiveRoom room = Optional.ofNullable(known).orElseGet(() -> open(eventId));
          room.join(connection);
          return room;
        });
    if (closing) {
      connection.end();
    }
  }

  /** A page of this person answered a ping, which may have come from another instance. */
  void heard(Participant person) {
    if (!answered(person.eventId(), person.participantId())) {
      notices.heard(person);
    }
  }

  /**
   * A page that was opened by this browser answered a ping.
   *
   * @return false if none is connected to this instance
   */
  boolean heard(String eventId, String participantId, String browserHash) {
    return room(eventId).map(room -> room.heard(participantId, browserHash)).orElse(false);
  }

  /** Whether a page of this person, who answered a ping, is connected to this instance. */
  boolean answered(String eventId, String participantId) {
    return room(eventId).map(room -> room.heard(participantId)).orElse(false);
  }

  /**
   * A page of this person says that it is being closed.
   *
   * @return whether another of theirs is open here
   */
  boolean closes(Participant person, String page) {
    return room(person.eventId())
        .map(room -> room.closes(person.participantId(), page))
        .orElse(false);
  }

  void leave(LiveConnection connection) {
    rooms.computeIfPresent(
        connection.person().eventId(), (eventId, room) -> room.leave(connection) ? room : null);
  }

  /** To be called at every {@link ListeningTime#TICK}. */
  void listens() {
    time.passed();
  }

  /** What open pages of an event are shown, unless something has changed since, or none is open. */
  Optional<RoomPicture> picture(String eventId) {
    return room(eventId).flatMap(LiveRoom::current);
  }

  /** Everybody who has a page open. */
  Set<String> connectedPeople() {
    return rooms.values().stream()
        .flatMap(room -> room.participantIds(settings.silence()).stream())
        .collect(Collectors.toSet());
  }

  /** How many pages are open here. */
  int pages() {
    return rooms.values().stream().mapToInt(LiveRoom::pages).sum();
  }

  @TransactionalEventListener
  void changed(RoomChanged change) {
    changed(change.eventId());
  }

  @EventListener
  void changed(OnAir.Changed change) {
    changed(change.eventId());
  }

  /** The room is not as its pages show it. */
  void changed(String eventId) {
    room(eventId).ifPresent(LiveRoom::changed);
  }

  /** Every room may be other than its pages show it. */
  void allChanged() {
    rooms.values().forEach(LiveRoom::changed);
  }

  /** Open pages would hold up a graceful stop; they connect anew once there is a server again. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
    rooms.values().forEach(LiveRoom::end);
  }

  private Optional<LiveRoom> room(String eventId) {
    return Optional.ofNullable(rooms.get(eventId));
  }

  private LiveRoom open(String eventId) {
    return new LiveRoom(known -> frame(eventId, known), settings.pause(), this::later);
  }

  private Frame frame(String eventId, RecentNews known) {
    RecentNews news = known.with(source.since(eventId, known.latest(), RecentNews.LIMIT));
    return new Frame(pictures.take(eventId), news);
  }

  private void later(Runnable task, Duration delay) {
    CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, threads).execute(task);
  }
}
