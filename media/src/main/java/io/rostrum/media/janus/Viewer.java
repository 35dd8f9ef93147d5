package io.rostrum.media.janus;

import io.rostrum.media.Feed;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import io.rostrum.media.View;
import io.rostrum.media.janus.JanusHandle.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One page that receives. Has one connection, which grows and shrinks with what is wanted. */
final class Viewer {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TO_CONNECT = Duration.ofSeconds(30);

  private final String room;
  private final JanusLink link;
  private final Consumer<Viewer> ended;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Publisher> received = new HashMap<>();
  private volatile JanusHandle handle;
  private String connection;
  private View unanswered;

  /**
   * @param ended is run when the connection is gone, whoever ended it
   */
  Viewer(String room, JanusLink link, Consumer<Viewer> ended) {
    this.room = room;
    this.link = link;
    this.ended = ended;
  }

  boolean isConnected() {
    return handle != null && !handle.isOver();
  }

  /**
   * @param wanted what there is of what is wanted
   * @throws JanusError when one of them is not there any more
   */
  Optional<View> view(Set<Publisher> wanted) {
    lock.lock();
    try {
      if (!isConnected()) {
        return wanted.isEmpty() ? Optional.empty() : join(wanted);
      }
      if (unanswered != null) {
        return Optional.of(unanswered);
      }
      return update(wanted);
    } finally {
      lock.unlock();
    }
  }

  private Optional<View> join(Set<Publisher> wanted) {
    received.clear();
    unanswered = null;
    connection = UUID.randomUUID().toString();
    handle = link.attach(() -> ended.accept(this));
    ObjectNode request = request("join").put("ptype", "subscriber").put("room", room);
    // Without it Janus offers anew by itself whenever a publisher leaves.
    request.put("autoupdate", false);
    feeds(request.putArray("streams"), wanted);
    handle.connectWithin(TO_CONNECT);
    return offered(handle.ask(request));
  }

  private Optional<View> update(Set<Publisher> wanted) {
    Set<Publisher> more = new HashSet<>(wanted);
    more.removeAll(received.values());
    List<String> fewer =
        received.keySet().stream().filter(mid -> !wanted.contains(received.get(mid))).toList();
    if (more.isEmpty() && fewer.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode request = request("update");
    if (!more.isEmpty()) {
      feeds(request.putArray("subscribe"), more);
    }
    if (!fewer.isEmpty()) {
      ArrayNode lines = request.putArray("unsubscribe");
      fewer.forEach(mid -> lines.addObject().put("sub_mid", mid));
    }
    return offered(handle.ask(request));
  }

  private Optional<View> offered(Reply reply) {
    received.clear();
    for (JsonNode line : reply.data().path("streams")) {
      if (line.path("active").asBoolean(true)) {
        Publisher.read(line.path("feed_id").asString(""))
            .ifPresent(from -> received.put(line.path("mid").asString(), from));
      }
    }
    Map<String, Feed> feeds =
        received.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, line -> line.getValue().feed()));
    unanswered = reply.sdp().map(sdp -> new View(connection, sdp, feeds)).orElse(null);
    return Optional.ofNullable(unanswered);
  }

  void answer(String sdp) {
    lock.lock();
    try {
      if (!isConnected() || unanswered == null) {
        throw new MediaRefusedException(MediaRefusal.NOTHING_TO_ANSWER);
      }
      handle.ask(request("start"), "answer", sdp);
      unanswered = null;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the connection. Does not wait: leaving must work while Janus is slow. */
  void end() {
    JanusHandle current = handle;
    if (current != null) {
      current.end();
    }
  }

  private static ObjectNode request(String what) {
    return JSON.createObjectNode().put("request", what);
  }

  private static void feeds(ArrayNode list, Set<Publisher> publishers) {
    publishers.forEach(publisher -> list.addObject().put("feed", publisher.id()));
  }
}
