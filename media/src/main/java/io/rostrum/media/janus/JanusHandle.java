package io.rostrum.media.janus;

import io.rostrum.media.MediaAwayException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Janus knows one connection of a browser by: one for each feed and one for each viewer. */
final class JanusHandle {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Janus 1.1.2 crashes when something is done about a room while the handle of somebody in it is
   * taken away. Browsers hang up when an event ends, and just then their room is ended.
   */
  static final Duration SETTLED = Duration.ofSeconds(5);

  private final long id;
  private final JanusSession session;
  private final Runnable ended;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile boolean connected;

  JanusHandle(long id, JanusSession session, Runnable ended) {
    this.id = id;
    this.session = session;
    this.ended = ended;
  }

  /** What the plugin answered, and the SDP that came with it. */
  record Reply(JsonNode data, Optional<String> sdp) {}

  long id() {
    return id;
  }

  boolean isOver() {
    return over.get();
  }

  Reply ask(ObjectNode body) {
    return send(JSON.createObjectNode().set("body", body));
  }

  Reply ask(ObjectNode body, String type, String sdp) {
    ObjectNode message = JSON.createObjectNode();
    message.set("body", body);
    // Candidates come with the SDP: nothing is trickled afterwards.
    message.putObject("jsep").put("type", type).put("sdp", sdp).put("trickle", false);
    return send(message);
  }

  private Reply send(ObjectNode message) {
    try {
      JsonNode answer = session.ask("message", message.put("handle_id", id));
      JsonNode data = answer.path("plugindata").path("data");
      if (data.has("error_code")) {
        throw new JanusError(data.path("error_code").asInt(), data.path("error").asString(""));
      }
      JsonNode sdp = answer.path("jsep").path("sdp");
      return new Reply(data, sdp.isString() ? Optional.of(sdp.asString()) : Optional.empty());
    } catch (JanusError e) {
      if (e.code() == JanusError.NO_SUCH_HANDLE) {
        end();
        throw new MediaAwayException("Janus forgot a connection.", e);
      }
      throw e;
    }
  }

  /** Gives up what no browser has connected to by then. */
  void connectWithin(Duration time) {
    session.later(
        time,
        () -> {
          if (!connected) {
            end();
          }
        });
  }

  void received(JsonNode message) {
    JsonNode data = message.path("plugindata").path("data");
    boolean taken =
        data.path("videoroom").asString("").equals("destroyed")
            || data.path("leaving").asString("").equals("ok");
    switch (message.path("janus").asString("")) {
      case "webrtcup" -> connected = true;
      case "hangup", "detached" -> isGone();
      default -> {
        if (taken) {
          end();
        }
      }
    }
  }

  private void isGone() {
    if (over.compareAndSet(false, true)) {
      session.later(SETTLED, () -> session.forget(this));
      ended.run();
    }
  }

  /** Takes it away, and says so to whom it belongs. */
  void end() {
    if (over.compareAndSet(false, true)) {
      session.forget(this);
      ended.run();
    }
  }

  /** Takes it away. */
  void detach() {
    if (over.compareAndSet(false, true)) {
      session.forget(this);
    }
  }
}
