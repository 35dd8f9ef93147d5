package io.rostrum.media.janus;

import io.rostrum.media.MediaAwayException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is asked about rooms. That a room, or somebody in it, is not there is no failure. */
final class JanusRooms {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Who may publish is not Janus's to say: it counts first and lets in after. */
  private static final int NO_LIMIT = 10_000;

  private final JanusLink link;
  private final String secret;

  JanusRooms(JanusLink link, JanusSettings settings) {
    this.link = link;
    this.secret = settings.secret();
  }

  /** A publisher, and whether its browser has connected. */
  record Participant(Publisher publisher, boolean onAir) {}

  List<Participant> participants(String room) {
    JsonNode answer = askUnless(Set.of(JanusError.NO_SUCH_ROOM), request("listparticipants", room));
    return answer
        .path("participants")
        .valueStream()
        .flatMap(
            each ->
                Publisher.read(each.path("id").asString(""))
                    .map(found -> new Participant(found, each.path("publisher").asBoolean()))
                    .stream())
        .toList();
  }

  /** Those too whose browsers have not connected yet. */
  List<Publisher> publishers(String room) {
    return participants(room).stream().map(Participant::publisher).toList();
  }

  /** From the moment this is asked Janus passes no packet of theirs on. */
  void kick(String room, Publisher publisher) {
    askUnless(
        Set.of(JanusError.NO_SUCH_ROOM, JanusError.NO_SUCH_FEED),
        request("kick", room).put("id", publisher.id()));
  }

  /** Nothing when somebody is there: whoever published last began anew. */
  void destroyEmpty(String room) {
    if (participants(room).isEmpty()) {
      askUnless(Set.of(JanusError.NO_SUCH_ROOM), request("destroy", room));
    }
  }

  /**
   * Makes the room unless it is there. A handle that was refused for want of it is of no more use.
   */
  void open(String room) {
    ObjectNode request =
        request("create", room)
            .put("admin_key", secret)
            .put("permanent", false)
            .put("is_private", true)
            .put("lock_record", true)
            .put("publishers", NO_LIMIT)
            .put("bitrate", Bitrates.HIGHEST)
            .put("bitrate_cap", true)
            // Every browser has both.
            .put("audiocodec", "opus")
            .put("videocodec", "vp8")
            .put("opus_fec", true);
    askUnless(Set.of(JanusError.ROOM_EXISTS), request);
  }

  private ObjectNode request(String what, String room) {
    return JSON.createObjectNode().put("request", what).put("room", room).put("secret", secret);
  }

  private JsonNode askUnless(Set<Integer> outcomes, ObjectNode request) {
    try {
      return link.session().rooms().ask(request).data();
    } catch (JanusError e) {
      if (outcomes.contains(e.code())) {
        return JSON.createObjectNode();
      }
      throw new MediaAwayException("Janus does not do what it should: " + e.getMessage(), e);
    }
  }
}
