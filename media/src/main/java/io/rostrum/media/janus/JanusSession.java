package io.rostrum.media.janus;

import io.rostrum.media.MediaAwayException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One session with Janus on one WebSocket. Janus ends the session, and takes off the air what it
 * has, as soon as the WebSocket is gone.
 */
final class JanusSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JanusSession.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Janus ends a session that is silent for a minute. */
  private static final Duration KEEPALIVE = Duration.ofSeconds(10);

  private final JanusSettings settings;
  private final ScheduledExecutorService timer;
  private final Waiting waiting = new Waiting();
  private final Map<Long, JanusHandle> handles = new ConcurrentHashMap<>();
  private final JanusSocket socket;
  private volatile long id;
  private volatile boolean open = true;
  private volatile ScheduledFuture<?> keepalive;
  private volatile JanusHandle rooms;

  private JanusSession(JanusSettings settings, HttpClient http, ScheduledExecutorService timer) {
    this.settings = settings;
    this.timer = timer;
    this.socket = JanusSocket.open(settings.address(), http, this::received, this::end);
  }

  static JanusSession open(
      JanusSettings settings, HttpClient http, ScheduledExecutorService timer) {
    var session = new JanusSession(settings, http, timer);
    try {
      session.requireVersion();
      session.id = idOf(session.ask("create", JSON.createObjectNode()));
      session.rooms = session.attach(() -> session.end("it forgot the handle for rooms"));
      session.keepalive =
          timer.scheduleAtFixedRate(
              session::keepAlive, KEEPALIVE.toSeconds(), KEEPALIVE.toSeconds(), TimeUnit.SECONDS);
      return session;
    } catch (JanusError e) {
      session.close();
      throw new MediaAwayException(settings + " lets nobody in: " + e.getMessage(), e);
    } catch (MediaAwayException e) {
      session.close();
      throw e;
    }
  }

  private void requireVersion() {
    String found = ask("info", JSON.createObjectNode()).path("version_string").asString("");
    if (found.isEmpty() || Version.parse(found).compareTo(settings.oldest()) < 0) {
      throw new MediaAwayException(
          "%s has version %s, and Rostrum works with %s or newer: older ones lack security fixes."
              .formatted(settings, found, settings.oldest()));
    }
  }

  private static long idOf(JsonNode answer) {
    return answer.path("data").path("id").asLong();
  }

  boolean isOpen() {
    return open;
  }

  /** For requests about rooms, which need no connection of anybody. */
  JanusHandle rooms() {
    return rooms;
  }

  /**
   * @param ended is run once when the handle is gone, unless it was detached; it must not wait
   */
  JanusHandle attach(Runnable ended) {
    ObjectNode message = JSON.createObjectNode().put("plugin", "janus.plugin.videoroom");
    var attached = new JanusHandle(idOf(ask("attach", message)), this, ended);
    handles.put(attached.id(), attached);
    if (!open) {
      attached.end();
    }
    return attached;
  }

  void forget(JanusHandle handle) {
    handles.remove(handle.id());
    if (open) {
      send("detach", JSON.createObjectNode().put("handle_id", handle.id()));
    }
  }

  void later(Duration delay, Runnable task) {
    if (open) {
      timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /**
   * @throws JanusError when Janus answers with an error
   * @throws MediaAwayException when it does not answer in time
   */
  JsonNode ask(String what, ObjectNode message) {
    return withoutError(
        waiting.answer(
            transaction -> {
              send(what, message.put("transaction", transaction));
              // Looked at after it was put among those that wait, so that the end misses none.
              if (!open) {
                throw new MediaAwayException(settings + " is away.");
              }
            }));
  }

  private JsonNode withoutError(JsonNode answer) {
    JsonNode error = answer.path("error");
    if (!error.isObject()) {
      return answer;
    }
    int code = error.path("code").asInt();
    if (code == JanusError.NO_SUCH_SESSION) {
      end("it forgot the session");
      throw new MediaAwayException(settings + " forgot the session.");
    }
    throw new JanusError(code, error.path("reason").asString(""));
  }

  private void send(String what, ObjectNode message) {
    message.put("janus", what).put("apisecret", settings.secret());
    if (!message.has("transaction")) {
      message.put("transaction", waiting.next());
    }
    if (id != 0) {
      message.put("session_id", id);
    }
    socket.send(message.toString());
  }

  private void received(String text) {
    JsonNode message = JSON.readTree(text);
    String what = message.path("janus").asString("");
    switch (what) {
      case "success", "error", "event", "server_info" -> {
        if (!waiting.answered(message.path("transaction").asString(""), message)) {
          tellHandle(message);
        }
      }
      case "ack" -> {
        // Says only that the request has come; the answer is an event of its own.
      }
      case "timeout" -> end("it ended the session");
      default -> tellHandle(message);
    }
  }

  private void tellHandle(JsonNode message) {
    JanusHandle handle = handles.get(message.path("sender").asLong());
    if (handle != null) {
      handle.received(message);
    }
  }

  private void keepAlive() {
    if (socket.silence().compareTo(KEEPALIVE.multipliedBy(2)) > 0) {
      end("it has been silent");
    } else if (open) {
      send("keepalive", JSON.createObjectNode());
    }
  }

  private void end(String why) {
    synchronized (this) {
      if (!open) {
        return;
      }
      open = false;
    }
    LOG.info("The session with {} is over: {}.", settings, why);
    if (keepalive != null) {
      keepalive.cancel(false);
    }
    if (socket != null) {
      socket.abort();
    }
    waiting.giveUp(why);
    handles.values().forEach(JanusHandle::end);
    handles.clear();
  }

  @Override
  public void close() {
    end("it is no longer needed");
  }
}
