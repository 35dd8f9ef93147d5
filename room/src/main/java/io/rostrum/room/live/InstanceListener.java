package io.rostrum.room.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to what other instances commit, on a connection of its own. When that breaks it is opened
 * anew and every room is looked at once: what was said meanwhile was said to nobody.
 */
@Component
class InstanceListener implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(InstanceListener.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  // A network that is gone says nothing, as a quiet evening does; so it is asked now and then.
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final int ANSWER_SECONDS = 5;

  private final SharedDatabase database;
  private final InstanceNotices notices;
  private final LiveRooms live;
  private Optional<Thread> thread = Optional.empty();
  private boolean listening = true;

  InstanceListener(SharedDatabase database, InstanceNotices notices, LiveRooms live) {
    this.database = database;
    this.notices = notices;
    this.live = live;
  }

  @Override
  public void start() {
    if (database.carriesNotices()) {
      thread = Optional.of(Thread.ofVirtual().name("rostrum-notices").start(this::listen));
    }
  }

  @Override
  public void stop() {
    // Closes the socket that it waits at.
    thread.ifPresent(Thread::interrupt);
    thread = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return thread.isPresent();
  }

  private void listen() {
    try {
      while (true) {
        listenUntilLost();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void listenUntilLost() {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("listen " + InstanceNotices.CHANNEL);
      listening = true;
      live.allChanged();
      while (true) {
        receive(connection);
      }
    } catch (SQLException | RuntimeException e) {
      if (listening && !Thread.currentThread().isInterrupted()) {
        log.warn("What other instances change is not shown until PostgreSQL is back", e);
      }
      listening = false;
    }
  }

  private void receive(Connection connection) throws SQLException {
    PGNotification[] heard =
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(QUIET.toMillis()));
    if (heard.length == 0 && !connection.isValid(ANSWER_SECONDS)) {
      throw new SQLException("PostgreSQL does not answer");
    }
    for (PGNotification each : heard) {
      InstanceNotice.of(each.getParameter())
          .filter(notice -> !notices.isOwn(notice))
          .ifPresent(this::tell);
    }
  }

  private void tell(InstanceNotice notice) {
    notice
        .heard()
        .ifPresentOrElse(
            person -> live.answered(notice.eventId(), person),
            () -> live.changed(notice.eventId()));
  }
}
