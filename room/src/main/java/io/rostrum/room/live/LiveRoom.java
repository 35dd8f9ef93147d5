package io.rostrum.room.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open pages of one event, and what they show. */
final class LiveRoom {
  private static final Logger log = LoggerFactory.getLogger(LiveRoom.class);

  private final Function<RecentNews, Frame> camera;
  private final Pace pace;
  private final Set<LiveConnection> connections = new HashSet<>();
  private final AtomicLong changes = new AtomicLong();
  private Optional<Shown> latest = Optional.empty();

  /**
   * @param changes how many were known before the frame was taken
   */
  private record Shown(Frame frame, long changes) {}

  /**
   * @param camera takes the next frame, given the news that are known already
   * @param pause the least time between two frames
   * @param later runs something, on another thread, after a while
   */
  LiveRoom(
      Function<RecentNews, Frame> camera, Duration pause, BiConsumer<Runnable, Duration> later) {
    this.camera = camera;
    this.pace = new Pace(this::takeFrame, pause, later, System::nanoTime);
  }

  /** Something changed: everybody is shown it soon. */
  void changed() {
    changes.incrementAndGet();
    pace.want();
  }

  /** What the pages are shown, unless something has changed since. */
  synchronized Optional<RoomPicture> current() {
    return latest
        .filter(shown -> shown.changes() == changes.get())
        .map(shown -> shown.frame().picture());
  }

  synchronized void join(LiveConnection connection) {
    connections.add(connection);
    latest.ifPresentOrElse(shown -> connection.show(shown.frame()), pace::want);
  }

  /** Whether anybody is left. */
  synchronized boolean leave(LiveConnection connection) {
    connections.remove(connection);
    return !connections.isEmpty();
  }

  synchronized int pages() {
    return connections.size();
  }

  /** Those whose page answers. */
  synchronized List<String> participantIds(Duration silence) {
    return connections.stream()
        .filter(connection -> connection.answers(silence))
        .map(connection -> connection.person().participantId())
        .toList();
  }

  /**
   * A page of this person answered.
   *
   * @return false if none of theirs is here
   */
  synchronized boolean heard(String participantId) {
    return heard(connection -> connection.isOf(participantId));
  }

  /**
   * A page of this person in this browser answered.
   *
   * @return false if none of those is here
   */
  synchronized boolean heard(String participantId, String browserHash) {
    return heard(
        connection -> connection.isOf(participantId) && connection.person().isAt(browserHash));
  }

  private boolean heard(Predicate<LiveConnection> isTheirs) {
    List<LiveConnection> theirs = connections.stream().filter(isTheirs).toList();
    theirs.forEach(LiveConnection::heard);
    return !theirs.isEmpty();
  }

  /**
   * A page of this person says that it is being closed.
   *
   * @return whether another of theirs is open
   */
  synchronized boolean closes(String participantId, String page) {
    List<LiveConnection> theirs =
        connections.stream().filter(connection -> connection.isOf(participantId)).toList();
    theirs.stream().filter(connection -> connection.isPage(page)).forEach(LiveConnection::close);
    return !theirs.stream().allMatch(LiveConnection::isClosed);
  }

  /** Lets every page connect anew. */
  synchronized void end() {
    latest = Optional.empty();
    connections.forEach(LiveConnection::end);
  }

  private void takeFrame() {
    try {
      long known = changes.get();
      show(new Shown(camera.apply(knownNews()), known));
    } catch (RuntimeException e) {
      log.warn("A room cannot be read, so its pages connect anew: {}", e.getMessage());
      end();
    }
  }

  private synchronized RecentNews knownNews() {
    return latest.map(shown -> shown.frame().news()).orElse(RecentNews.NONE);
  }

  private synchronized void show(Shown shown) {
    latest = Optional.of(shown);
    connections.forEach(connection -> connection.show(shown.frame()));
  }
}
