package io.rostrum.room.live;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * Runs a task soon after it is wanted; wanted in a burst, it runs once for many, with a pause
 * between two runs, and always once more after it was last wanted.
 */
final class Pace {
  private final Runnable task;
  private final Duration pause;
  private final BiConsumer<Runnable, Duration> later;
  private final LongSupplier nanoTime;
  private final ReentrantLock running = new ReentrantLock();
  private boolean due;
  private long earliest;

  /**
   * @param later runs something, on another thread, after a while
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  Pace(Runnable task, Duration pause, BiConsumer<Runnable, Duration> later, LongSupplier nanoTime) {
    this.task = task;
    this.pause = pause;
    this.later = later;
    this.nanoTime = nanoTime;
    this.earliest = nanoTime.getAsLong();
  }

  synchronized void want() {
    if (!due) {
      due = true;
      later.accept(this::run, Duration.ofNanos(Math.max(0, earliest - nanoTime.getAsLong())));
    }
  }

  private void run() {
    // Runs never overlap, or an older picture could be shown after a newer one.
    running.lock();
    try {
      begin();
      task.run();
    } finally {
      running.unlock();
    }
  }

  private synchronized void begin() {
    due = false;
    earliest = nanoTime.getAsLong() + pause.toNanos();
  }
}
