package io.rostrum.benchmarks;

import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.RoomClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Closes a room of five hundred again and again while it is recorded who is connected. */
final class Closings {
  static final int TRIES = 42;
  private static final int PEOPLE = 500;
  private static final int ROUNDS = 5;

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final Presence presence;
  private final RoomClock clock;

  Closings(Application application) {
    this.jdbc = application.part(JdbcTemplate.class);
    this.named = new NamedParameterJdbcTemplate(jdbc);
    this.presence = application.part(Presence.class);
    this.clock = application.part(RoomClock.class);
  }

  /** With the two statements that it took before: each locks in whichever order it finds. */
  int deadlocksBefore() throws Exception {
    return deadlocks(
        people ->
            named.update(
                "update attendance set last_seen_at = now()"
                    + " where is_current and participant_id in (:people)",
                Map.of("people", people)),
        () ->
            jdbc.update(
                "update attendance set left_at = now(), last_seen_at = now(), is_current = null,"
                    + " seat_no = null, attendee_seats = null"
                    + " where is_current and event_id = 'now'"));
  }

  int deadlocks() throws Exception {
    return deadlocks(presence::seen, () -> clock.closeForCancellation("now"));
  }

  private int deadlocks(Consumer<List<String>> recording, Task closing) throws Exception {
    int deadlocks = 0;
    for (int i = 0; i < TRIES; i++) {
      deadlocks += isDeadlock(fill(), recording, closing) ? 1 : 0;
    }
    return deadlocks;
  }

  private boolean isDeadlock(List<String> people, Consumer<List<String>> recording, Task closing)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<?> recorded =
          threads.submit(
              () -> {
                for (int i = 0; i < ROUNDS; i++) {
                  Collections.shuffle(people);
                  recording.accept(people);
                }
              });
      Future<?> closed =
          threads.submit(
              () -> {
                closing.run();
                return true;
              });
      return Stream.of(recorded, closed).filter(Closings::endedInDeadlock).count() > 0;
    }
  }

  private static boolean endedInDeadlock(Future<?> task) {
    try {
      task.get();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PessimisticLockingFailureException) {
        return true;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  // Written in an order of its own each time: that is the order in which a room is closed.
  private List<String> fill() {
    List<String> people =
        new ArrayList<>(IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> "now-" + i).toList());
    Collections.shuffle(people);
    jdbc.update("update room set state = 'ACTIVE', closed_at = null where event_id = 'now'");
    jdbc.update("delete from attendance where event_id = 'now'");
    jdbc.batchUpdate(
        "insert into attendance (attendance_id, event_id, participant_id, role, joined_at,"
            + " last_seen_at, is_current, in_lobby, seat_no, attendee_seats)"
            + " values (?, 'now', ?, 'ATTENDEE', now(), now(), true, false, ?, 1000)",
        people.stream()
            .map(id -> new Object[] {id, id, Integer.parseInt(id.substring(4))})
            .toList());
    return people;
  }
}
