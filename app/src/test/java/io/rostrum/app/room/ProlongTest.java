package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomClock;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomEffect;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Fifteen minutes more")
class ProlongTest extends RostrumTest {
  private static final Duration MORE = Duration.ofMinutes(15);
  private static final RoomDecision PROLONGED = new Granted(RoomEffect.PROLONGED);

  @Autowired private RoomClock roomClock;
  private TestRoom room;

  @BeforeEach
  void schedule(@Autowired AutowireCapableBeanFactory beans) {
    room = beans.createBean(TestRooms.class).schedule();
  }

  @Test
  @DisplayName("are given from five minutes before the end, once; the clock looks again at the new")
  void nearTheEnd() {
    room.asks(Role.PRESENTER, RoomAction.OPEN);
    clock.moveTo(room.end().minus(Duration.ofMinutes(6)));
    assertRefused(room.asks(Role.PRESENTER, RoomAction.PROLONG), Refusal.TOO_EARLY_TO_PROLONG);

    clock.moveTo(room.end().minus(Duration.ofMinutes(5)));
    assertThat(room.asks(Role.PRESENTER, RoomAction.PROLONG)).isEqualTo(PROLONGED);

    assertThat(room.room().prolongedUntil()).contains(room.end().plus(MORE));
    assertThat(roomClock.look(room.eventId()).lookAgainAt()).isEqualTo(room.end().plus(MORE));
    assertRefused(room.asks(Role.ORGANIZER, RoomAction.PROLONG), Refusal.TOO_EARLY_TO_PROLONG);
  }

  @Test
  @Tag("R8")
  @DisplayName("R8: are the organizer's and the presenters' to give, in an open room")
  void whoAndWhere() {
    clock.moveTo(room.end().minus(Duration.ofMinutes(4)));
    assertRefused(room.asks(Role.PRESENTER, RoomAction.PROLONG), Refusal.ROOM_NOT_ACTIVE);
    room.asks(Role.PRESENTER, RoomAction.OPEN);
    assertRefused(room.asks(Role.ATTENDEE, RoomAction.PROLONG), Refusal.NOT_ALLOWED);
    assertThat(room.asks(Role.ORGANIZER, RoomAction.PROLONG)).isEqualTo(PROLONGED);
  }

  @Test
  @DisplayName("count from now on when the end has passed")
  void afterTheEnd() {
    room.asks(Role.PRESENTER, RoomAction.OPEN);
    clock.moveTo(room.end().plus(Duration.ofMinutes(10)));
    var asked = clock.instant();
    assertThat(room.asks(Role.PRESENTER, RoomAction.PROLONG)).isEqualTo(PROLONGED);

    assertThat(room.room().prolongedUntil().orElseThrow())
        .isBetween(asked.plus(MORE).minusSeconds(1), asked.plus(MORE).plusSeconds(30));
  }

  @Test
  @Tag("R10")
  @DisplayName("never lead beyond the longest duration of the plan: less is given, then none")
  void longest() {
    room.asks(Role.PRESENTER, RoomAction.OPEN);
    var latest = room.start().plus(TestRooms.LONGEST);
    clock.moveTo(latest.minus(Duration.ofMinutes(7)));
    assertThat(room.asks(Role.PRESENTER, RoomAction.PROLONG)).isEqualTo(PROLONGED);

    assertThat(room.room().prolongedUntil()).contains(latest);
    assertRefused(room.asks(Role.PRESENTER, RoomAction.PROLONG), Refusal.LONGEST_DURATION_REACHED);
  }

  @Test
  @DisplayName("count with the opening when the event began late")
  void openedLate() {
    clock.moveTo(room.start().plus(Duration.ofMinutes(40)));
    room.asks(Role.PRESENTER, RoomAction.OPEN);
    clock.moveTo(room.start().plus(TestRooms.LONGEST));

    assertThat(room.asks(Role.PRESENTER, RoomAction.PROLONG)).isEqualTo(PROLONGED);
  }

  private static void assertRefused(RoomDecision decision, Refusal refusal) {
    assertThat(decision).isEqualTo(new Refused(refusal));
  }
}
