package io.rostrum.media.janus;

import io.rostrum.media.Feed;
import io.rostrum.media.MediaAwayException;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts feeds on air, one at a time in each room. */
final class Publishing {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TO_CONNECT = Duration.ofSeconds(15);
  private static final Duration TO_WAIT = Duration.ofSeconds(5);

  private final JanusLink link;
  private final JanusRooms rooms;
  private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

  Publishing(JanusLink link, JanusRooms rooms) {
    this.link = link;
    this.rooms = rooms;
  }

  String publish(String room, Feed feed, SdpFilter.Offer offer) {
    ReentrantLock turn = turn(room);
    try {
      rooms.open(room);
      List<Publisher> there = rooms.publishers(room);
      if (there.stream().anyMatch(each -> each.origin().equals(offer.origin()))) {
        throw new MediaRefusedException(MediaRefusal.USED_BEFORE);
      }
      List<Publisher> before = there.stream().filter(each -> each.feed().equals(feed)).toList();
      return replace(room, before, Publisher.of(feed, offer.origin()), offer.sdp());
    } finally {
      turn.unlock();
    }
  }

  private ReentrantLock turn(String room) {
    ReentrantLock turn = turns.computeIfAbsent(room, any -> new ReentrantLock());
    try {
      if (turn.tryLock(TO_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return turn;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new MediaAwayException("Others are still publishing in this room.");
  }

  // The old one goes only when Janus has taken the new one.
  private String replace(String room, List<Publisher> before, Publisher next, String offer) {
    JanusHandle handle = link.attach(() -> {});
    try {
      String answer = join(handle, room, next, offer);
      before.forEach(each -> rooms.kick(room, each));
      handle.connectWithin(TO_CONNECT);
      return answer;
    } catch (JanusError e) {
      handle.detach();
      throw e.toCaller();
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

  void forget(String room) {
    turns.remove(room);
  }
}
