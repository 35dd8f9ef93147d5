package io.rostrum.media.janus;

import io.rostrum.media.MediaAwayException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Janus. When the session is lost, whoever asks next opens another one: there is nothing
 * to do before, because all that a session had on air went with it.
 */
final class JanusLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JanusLink.class);

  static final Duration CONNECT = Duration.ofSeconds(2);

  /** Where Janus is not reached, nobody has to find that out anew during this time. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final JanusSettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("janus-timer").factory());
  private final ReentrantLock lock = new ReentrantLock();
  private JanusSession session;
  private MediaAwayException lastFailure;
  private long failedAt;
  private boolean closed;

  JanusLink(JanusSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws MediaAwayException when Janus is not there
   */
  JanusSession session() {
    lock.lock();
    try {
      if (session != null && session.isOpen()) {
        return session;
      }
      if (closed) {
        throw new MediaAwayException("The way to Janus was closed.");
      }
      if (lastFailure != null && System.nanoTime() - failedAt < PAUSE.toNanos()) {
        throw new MediaAwayException(lastFailure.getMessage(), lastFailure);
      }
      return open();
    } finally {
      lock.unlock();
    }
  }

  /**
   * @see JanusSession#attach
   */
  JanusHandle attach(Runnable ended) {
    try {
      return session().attach(ended);
    } catch (JanusError e) {
      throw new MediaAwayException(settings + " takes nobody on: " + e.getMessage(), e);
    }
  }

  /** Asks Janus for something later, unless all that it had is gone by then. */
  void later(Duration delay, Runnable question) {
    session().later(delay, () -> Thread.startVirtualThread(() -> unlessAway(question)));
  }

  private static void unlessAway(Runnable question) {
    try {
      question.run();
    } catch (MediaAwayException e) {
      LOG.debug("What was to be asked later is of no more use", e);
    }
  }

  private JanusSession open() {
    try {
      session = JanusSession.open(settings, http, timer);
      lastFailure = null;
      LOG.info("Pictures and sound: connected to {}.", settings);
      return session;
    } catch (MediaAwayException e) {
      if (lastFailure == null) {
        LOG.warn("No pictures and no sound: {}", e.getMessage());
      }
      lastFailure = e;
      failedAt = System.nanoTime();
      throw e;
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (session != null) {
        session.close();
      }
      timer.shutdownNow();
    } finally {
      lock.unlock();
    }
    http.shutdownNow();
  }
}
