package io.rostrum.localengine.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who waits for which answer. A command carries the number of its request through the log, so after
 * a restart the engine answers requests of its earlier lives as well. Numbers begin above all of
 * those, and their answers find nobody.
 */
public final class Requests {
  private static final long REQUESTS_A_MILLISECOND = 100_000;

  private final Map<Long, Request> waiting = new ConcurrentHashMap<>();
  private final AtomicLong last =
      new AtomicLong(System.currentTimeMillis() * REQUESTS_A_MILLISECOND);
  private volatile boolean stopped;

  /** One who waits. Exactly one of these is called, once. */
  public interface Request {
    void answered(Answer answer);

    /** The engine stops; whether the command was carried out is not known. */
    void abandoned(EngineStopped reason);
  }

  /** The number that the command is to carry. */
  public long register(Request request) {
    long id = last.incrementAndGet();
    waiting.put(id, request);
    if (stopped) {
      abandon(id);
    }
    return id;
  }

  /** Whoever waited does so no longer. */
  public void forget(long id) {
    waiting.remove(id);
  }

  void answer(long id, Answer answer) {
    Optional.ofNullable(waiting.remove(id)).ifPresent(request -> request.answered(answer));
  }

  void abandon(long id) {
    Optional.ofNullable(waiting.remove(id))
        .ifPresent(request -> request.abandoned(new EngineStopped()));
  }

  /** Tells all who wait, and all who come, that there is no answer any more. */
  void stop() {
    stopped = true;
    waiting.keySet().forEach(this::abandon);
  }
}
