package io.rostrum.localengine.history;

import io.camunda.zeebe.logstreams.log.LogStreamReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Reads the log on and on, and writes each stretch of it with its position in one transaction. What
 * was written is saved twice a second; a crash takes the rest, which is in the log still.
 */
final class Follower implements AutoCloseable {
  private static final int MOST_IN_ONE_TRANSACTION = 2_000;
  private static final long SAVED_EVERY = Duration.ofMillis(500).toNanos();

  private final LogStreamReader reader;
  private final Statements statements;
  private final Recorders recorders;
  private final Consumer<Exception> onFailure;
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;
  private final BlockingQueue<CompletableFuture<Boolean>> waiting = new LinkedBlockingQueue<>();
  private volatile long position;
  private volatile long saved;
  private long savedAt = System.nanoTime();
  private volatile boolean closed;

  Follower(
      LogStreamReader reader, Connection connection, long position, Consumer<Exception> onFailure)
      throws SQLException {
    this.reader = reader;
    this.position = position;
    saved = position;
    this.onFailure = onFailure;
    statements = new Statements(connection);
    recorders = new Recorders(statements);
    reader.seekToNextEvent(position);
    thread = Thread.ofPlatform().name("history").daemon().start(this::followUntilClosed);
  }

  private void followUntilClosed() {
    try (statements;
        reader) {
      while (!closed) {
        List<CompletableFuture<Boolean>> asked = takeWaiting();
        while (!closed && writeNext()) {
          saveNowAndThen();
        }
        asked.forEach(answer -> answer.complete(true));
        awaitNews();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException e) {
      onFailure.accept(
          new IllegalStateException("The tables cannot be written: " + e.getMessage(), e));
    } finally {
      ended.countDown();
      takeWaiting().forEach(answer -> answer.complete(false));
    }
  }

  private void awaitNews() throws InterruptedException, SQLException {
    if (saved == position) {
      news.acquire();
    } else if (!news.tryAcquire(SAVED_EVERY, TimeUnit.NANOSECONDS)) {
      save("checkpoint");
    }
    news.drainPermits();
  }

  private void saveNowAndThen() throws SQLException {
    if (System.nanoTime() - savedAt > SAVED_EVERY) {
      save("checkpoint");
    }
  }

  private synchronized void save(String how) throws SQLException {
    statements.run(how);
    saved = position;
    savedAt = System.nanoTime();
  }

  /**
   * Makes sure that what is in the tables survives even a loss of power.
   *
   * @return the last record that is in them then
   */
  long force() {
    try {
      save("checkpoint sync");
      return saved;
    } catch (SQLException e) {
      throw new IllegalStateException("The tables cannot be forced to the disk", e);
    }
  }

  private synchronized boolean writeNext() throws SQLException {
    long last = -1;
    for (int read = 0; read < MOST_IN_ONE_TRANSACTION && reader.hasNext(); read++) {
      var logged = reader.next();
      recorders.record(logged);
      last = logged.getPosition();
    }
    if (last < 0) {
      return false;
    }
    statements.run("update progress set position = ?", last);
    statements.commit();
    position = last;
    return true;
  }

  void wake() {
    news.release();
  }

  boolean awaitAll(Duration atMost) {
    var answer = new CompletableFuture<Boolean>();
    waiting.add(answer);
    wake();
    if (!isAlive()) {
      return false;
    }
    try {
      return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private List<CompletableFuture<Boolean>> takeWaiting() {
    List<CompletableFuture<Boolean>> taken = new ArrayList<>();
    waiting.drainTo(taken);
    return taken;
  }

  long position() {
    return position;
  }

  boolean isAlive() {
    return ended.getCount() > 0;
  }

  @Override
  public void close() {
    closed = true;
    wake();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
