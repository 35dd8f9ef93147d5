package io.rostrum.localengine.history;

import io.camunda.zeebe.logstreams.log.LogStreamReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Reads the log on and on, and writes each stretch of it with its position in one transaction. */
final class Follower implements AutoCloseable {
  private static final int MOST_IN_ONE_TRANSACTION = 2_000;

  private final LogStreamReader reader;
  private final Statements statements;
  private final Recorders recorders;
  private final Consumer<Exception> onFailure;
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;
  private List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
  private volatile long position;
  private volatile boolean closed;

  Follower(
      LogStreamReader reader, Connection connection, long position, Consumer<Exception> onFailure)
      throws SQLException {
    this.reader = reader;
    this.position = position;
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
        while (!closed && writeNext()) {}
        asked.forEach(answer -> answer.complete(true));
        news.acquire();
        news.drainPermits();
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

  private boolean writeNext() throws SQLException {
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
    synchronized (this) {
      waiting.add(answer);
    }
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

  private synchronized List<CompletableFuture<Boolean>> takeWaiting() {
    List<CompletableFuture<Boolean>> taken = waiting;
    waiting = new ArrayList<>();
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
