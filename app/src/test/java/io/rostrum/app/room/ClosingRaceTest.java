package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.RoomClock;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A room of five hundred is closed while two instances record who is connected")
class ClosingRaceTest extends RostrumTest {
  private static final int PEOPLE = 500;
  private static final EventLimits LIMITS = new EventLimits(3, PEOPLE, 8, 8, 90);

  @Autowired private Presence presence;
  @Autowired private RoomClock roomClock;
  @Autowired private JdbcTemplate jdbc;

  @RepeatedTest(8)
  @DisplayName("nobody waits for the other in a circle, and everybody has left")
  void closes(@Autowired AutowireCapableBeanFactory beans) throws Exception {
    TestRoom room = beans.createBean(TestRooms.class).schedule(LIMITS);
    List<String> people = fill(room);
    var closed = new AtomicBoolean();

    try (var threads = Executors.newFixedThreadPool(3)) {
      Callable<Void> recording = () -> record(people, closed);
      Callable<Void> closing =
          () -> {
            try {
              roomClock.closeForCancellation(room.eventId());
            } finally {
              closed.set(true);
            }
            return null;
          };
      for (Future<Void> each : threads.invokeAll(List.of(recording, recording, closing))) {
        each.get();
      }
    }

    assertThat(
            jdbc.queryForObject(
                "select count(*) from attendance where event_id = ? and left_at is not null"
                    + " and is_current is null and seat_no is null",
                Integer.class,
                room.eventId()))
        .isEqualTo(PEOPLE);
  }

  private Void record(List<String> people, AtomicBoolean closed) {
    List<String> inAnyOrder = new ArrayList<>(people);
    do {
      Collections.shuffle(inAnyOrder);
      presence.seen(inAnyOrder);
    } while (!closed.get());
    return null;
  }

  private List<String> fill(TestRoom room) {
    String event = room.eventId();
    var now = Timestamp.from(clock.instant());
    List<String> people =
        new ArrayList<>(IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> event + "-" + i).toList());
    // They came in another order than that of their ids, so an index finds them in another.
    Collections.shuffle(people);
    jdbc.batchUpdate(
        "insert into participant (participant_id, event_id, role, name, link_generation,"
            + " browser_hash) values (?, ?, 'ATTENDEE', 'Guest', 0, ?)",
        people.stream().map(id -> new Object[] {id, event, id}).toList());
    jdbc.batchUpdate(
        "insert into attendance (attendance_id, event_id, participant_id, role, joined_at,"
            + " last_seen_at, is_current, in_lobby, seat_no, attendee_seats)"
            + " values (?, ?, ?, 'ATTENDEE', ?, ?, true, false, ?, ?)",
        IntStream.range(0, PEOPLE)
            .mapToObj(
                i ->
                    new Object[] {
                      "s" + i + event.substring(0, 30),
                      event,
                      people.get(i),
                      now,
                      now,
                      i + 1,
                      PEOPLE
                    })
            .toList());
    return people;
  }
}
