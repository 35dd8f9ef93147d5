package io.rostrum.media.janus;

import io.rostrum.media.Feed;
import io.rostrum.media.MediaAwayException;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import io.rostrum.media.MediaServer;
import io.rostrum.media.View;
import io.rostrum.media.janus.JanusRooms.Participant;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pictures and sound through Janus's VideoRoom. Browsers know nothing of Janus but where to send
 * packets: all signalling comes through here.
 */
public final class JanusMediaServer implements MediaServer {
  /** When those who were in a closed room are gone. */
  private static final Duration TO_EMPTY = JanusHandle.SETTLED.multipliedBy(2);

  private final JanusLink link;
  private final JanusRooms rooms;
  private final Publishing publishing;
  private final Map<Page, Viewer> viewers = new ConcurrentHashMap<>();

  private record Page(String room, String viewer) {}

  /** Connects when it is used first, and whenever the connection was lost. */
  public JanusMediaServer(JanusSettings settings) {
    this.link = new JanusLink(settings);
    this.rooms = new JanusRooms(link, settings);
    this.publishing = new Publishing(link, rooms);
  }

  @Override
  public boolean isPresent() {
    return true;
  }

  @Override
  public String publish(String room, Feed feed, String offer) {
    return publishing.publish(room, feed, SdpFilter.offer(feed.kind(), offer));
  }

  @Override
  public void stop(String room, Feed feed) {
    // Also one whose browser has not connected yet.
    rooms.publishers(room).stream()
        .filter(each -> each.feed().equals(feed))
        .forEach(each -> rooms.kick(room, each));
  }

  @Override
  public Set<Feed> onAir(String room) {
    return connected(room, any -> true).stream().map(Publisher::feed).collect(Collectors.toSet());
  }

  private Set<Publisher> connected(String room, Predicate<Feed> which) {
    return rooms.participants(room).stream()
        .filter(Participant::onAir)
        .map(Participant::publisher)
        .filter(each -> which.test(each.feed()))
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<View> view(String room, String viewer, Set<Feed> wanted) {
    var page = new Page(room, viewer);
    try {
      return tryToView(page, wanted);
    } catch (JanusError e) {
      // What was there a moment ago is not any more, or the room was made anew: look again.
      leave(room, viewer);
    }
    try {
      return tryToView(page, wanted);
    } catch (JanusError e) {
      leave(room, viewer);
      throw new MediaAwayException("Janus lets nobody view: " + e.getMessage(), e);
    }
  }

  private Optional<View> tryToView(Page page, Set<Feed> wanted) {
    Viewer viewer =
        viewers.computeIfAbsent(
            page, any -> new Viewer(page.room(), link, gone -> viewers.remove(page, gone)));
    try {
      return viewer.view(connected(page.room(), wanted::contains));
    } finally {
      if (!viewer.isConnected()) {
        viewers.remove(page, viewer);
      }
    }
  }

  @Override
  public void answer(String room, String viewer, String answer) {
    String checked = SdpFilter.answer(answer);
    Viewer asked = viewers.get(new Page(room, viewer));
    if (asked == null) {
      throw new MediaRefusedException(MediaRefusal.NOTHING_TO_ANSWER);
    }
    try {
      asked.answer(checked);
    } catch (JanusError e) {
      leave(room, viewer);
      throw e.toCaller();
    }
  }

  @Override
  public void leave(String room, String viewer) {
    Viewer gone = viewers.remove(new Page(room, viewer));
    if (gone != null) {
      gone.end();
    }
  }

  @Override
  public void close(String room) {
    rooms.publishers(room).forEach(each -> rooms.kick(room, each));
    viewers.keySet().stream()
        .filter(page -> page.room().equals(room))
        .forEach(page -> leave(room, page.viewer()));
    publishing.forget(room);
    link.later(TO_EMPTY, () -> rooms.destroyEmpty(room));
  }

  @Override
  public void close() {
    link.close();
  }
}
