package io.rostrum.localengine.engine;

import io.rostrum.localengine.log.FileLog;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Takes a snapshot of the engine now and then, and cuts the log behind it: the next start is as
 * quick after 20,000 instances as after none, and the disk does not fill with what is over.
 */
public final class Checkpoints implements AutoCloseable {
  private static final long GLANCE_SECONDS = 2;

  /** Some 600 finished instances, which a start reads in half a second. */
  private static final long MOST_RECORDS = 20_000;

  private final DurableEngine engine;
  private final FileLog log;
  private final LongSupplier readUpTo;
  private final Consumer<Exception> onFailure;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("checkpoints").daemon().factory());
  private long last;

  /**
   * @param readUpTo position up to which nobody else needs the log any more
   * @param onFailure told when a snapshot cannot be written; there are no more then
   */
  public Checkpoints(
      DurableEngine engine, FileLog log, LongSupplier readUpTo, Consumer<Exception> onFailure) {
    this.engine = engine;
    this.log = log;
    this.readUpTo = readUpTo;
    this.onFailure = onFailure;
    last = log.highest();
    timer.scheduleWithFixedDelay(
        this::takeIfMuchHappened, GLANCE_SECONDS, GLANCE_SECONDS, TimeUnit.SECONDS);
  }

  private void takeIfMuchHappened() {
    if (log.highest() - last < MOST_RECORDS) {
      return;
    }
    try {
      take();
    } catch (IOException | RuntimeException e) {
      timer.shutdown();
      onFailure.accept(e);
    }
  }

  /** Takes one now. */
  public synchronized void take() throws IOException {
    last = log.highest();
    long needed = engine.snapshot();
    log.deleteBefore(Math.min(needed, readUpTo.getAsLong()));
  }

  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
