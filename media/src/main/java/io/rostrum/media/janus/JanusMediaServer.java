package io.rostrum.media.janus;

import io.rostrum.media.Feed;
import io.rostrum.media.MediaAwayException;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import io.rostrum.media.MediaServer;
import io.rostrum.media.View;
import io.rostrum.media.janus.JanusRooms.Participant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures and sound through Janus's VideoRoom. Browsers know nothing of Janus but where to send
 * packets: all signalling comes through here.
 */
public final class JanusMediaServer implements MediaServer {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TO_CONNECT = Duration.ofSeconds(15);
  private static final Duration TO_WAIT = Duration.ofSeconds(5);

  private final JanusLink link;
  private final JanusRooms rooms;
  private final Map<String, ReentrantLock> publishing = new ConcurrentHashMap<>();
  private final Map<Page, Viewer> viewers = new ConcurrentHashMap<>();

  private record Page(String room, String viewer) {}

  /** Connects when it is used first, and whenever the connection was lost. */
  public JanusMediaServer(JanusSettings settings) {
    this.link = new JanusLink(settings);
    this.rooms = new JanusRooms(link, settings);
  }

  @Override
  public boolean isPresent() {
    return true;
  }

  @Override
  public String publish(String room, Feed feed, String offer) {
    SdpFilter.Offer checked = SdpFilter.offer(feed.kind(), offer);
    ReentrantLock turn = turn(room);
    try {
      rooms.open(room);
      List<Publisher> there = publishers(room);
      if (there.stream().anyMatch(each -> each.origin().equals(checked.origin()))) {
        throw new MediaRefusedException(MediaRefusal.USED_BEFORE);
      }
      List<Publisher> before = there.stream().filter(each -> each.feed().equals(feed)).toList();
      return replace(room, before, Publisher.of(feed, checked.origin()), checked.sdp());
    } finally {
      turn.unlock();
    }
  }

  private ReentrantLock turn(String room) {
    ReentrantLock turn = publishing.computeIfAbsent(room, any -> new ReentrantLock());
    try {
      if (turn.tryLock(TO_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return turn;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new MediaAwayException("Others are still publishing in this room.");
  }

  private String replace(String room, List<Publisher> before, Publisher next, String offer) {
    JanusHandle handle = link.attach(() -> {});
    try {
      String answer = join(handle, room, next, offer);
      before.forEach(each -> rooms.kick(room, each));
      handle.connectWithin(TO_CONNECT);
      return answer;
    } catch (JanusError e) {
      handle.detach();
      throw e.isOfBrowser()
          ? new MediaRefusedException(MediaRefusal.NOT_USABLE, e.getMessage())
          : new MediaAwayException(e.getMessage(), e);
    } catch (MediaAwayException | MediaRefusedException e) {
      handle.detach();
      throw e;
    }
  }

  private static String join(JanusHandle handle, String room, Publisher publisher, String offer) {
    ObjectNode request =
        JSON.createObjectNode()
            .put("request", "joinandconfigure")
            .put("ptype", "publisher")
            .put("room", room)
            .put("id", publisher.id())
            .put("bitrate", Bitrates.of(publisher.feed().kind()));
    return handle
        .ask(request, "offer", offer)
        .sdp()
        .filter(SdpFilter::isTaken)
        .orElseThrow(() -> new MediaRefusedException(MediaRefusal.NOT_USABLE));
  }

  @Override
  public void stop(String room, Feed feed) {
    stop(room, feed::equals);
  }

  @Override
  public void stopAll(String room, String person) {
    stop(room, (Feed feed) -> feed.person().equals(person));
  }

  // Those too whose browsers have not connected yet.
  private void stop(String room, Predicate<Feed> which) {
    publishers(room).stream()
        .filter(each -> which.test(each.feed()))
        .forEach(each -> rooms.kick(room, each));
  }

  private List<Publisher> publishers(String room) {
    return rooms.participants(room).stream().map(Participant::publisher).toList();
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
      throw e.isOfBrowser()
          ? new MediaRefusedException(MediaRefusal.NOT_USABLE, e.getMessage())
          : new MediaAwayException(e.getMessage(), e);
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
    rooms.destroy(room);
    viewers.keySet().stream()
        .filter(page -> page.room().equals(room))
        .forEach(page -> leave(room, page.viewer()));
    publishing.remove(room);
  }

  @Override
  public void close() {
    link.close();
  }
}
