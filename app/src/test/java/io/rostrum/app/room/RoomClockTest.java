package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.AttendanceRepository;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomClock;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomEffect;
import io.rostrum.workflows.room.RoomEnding;
import io.rostrum.workflows.room.RoomStage;
import io.rostrum.workflows.room.RoomStanding;
import io.rostrum.workflows.room.RoomState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What becomes of a room as time passes")
class RoomClockTest extends RostrumTest {
  @Autowired private RoomClock roomClock;
  @Autowired private AttendanceRepository attendances;
  @Autowired private TransactionTemplate transaction;
  private TestRoom room;

  @BeforeEach
  void schedule(@Autowired AutowireCapableBeanFactory beans) {
    room = beans.createBean(TestRooms.class).schedule();
  }

  @Test
  @DisplayName("nobody is there at the planned end who may run it: the clock ends the event")
  void endedByTheClock() {
    open();
    assertThat(look()).isEqualTo(open(room.end(), false));
    clock.moveTo(room.end());
    room.connects(Role.ATTENDEE);

    RoomStanding byClock = byClock(RoomEnding.NOBODY_AT_THE_END);
    assertThat(look()).isEqualTo(byClock);

    assertThat(look()).as("asked again").isEqualTo(byClock);
    assertThat(room.event().status()).isEqualTo(EventStatus.HELD);
    assertThat(room.room().closedAt()).isPresent();
    assertThat(attendances.findByEventId(room.eventId()))
        .isNotEmpty()
        .allSatisfy(stay -> assertThat(stay.leftAt()).isPresent());
  }

  @Test
  @Tag("R9")
  @DisplayName("R9: a room stays open past its end while a presenter is there, up to the longest")
  void longestDuration() {
    open();
    var latest = room.start().plus(TestRooms.LONGEST);
    clock.moveTo(room.end());
    room.connects(Role.PRESENTER);
    var looked = clock.instant();
    RoomStanding standing = look();
    assertThat(standing.stage()).isEqualTo(RoomStage.OPEN);
    assertThat(standing.lookAgainAt())
        .isBetween(looked.plus(Duration.ofMinutes(5)), looked.plus(Duration.ofMinutes(6)));

    clock.moveTo(latest.minus(Duration.ofMinutes(2)));
    room.connects(Role.PRESENTER);
    assertThat(look().lookAgainAt()).isEqualTo(latest);

    clock.moveTo(latest);
    room.connects(Role.PRESENTER);
    assertThat(look()).isEqualTo(byClock(RoomEnding.LONGEST_DURATION));
  }

  @Test
  @Tag("R9")
  @DisplayName("R9: who ended the event is kept, even when their rights are taken back afterwards")
  void endedByAPerson() {
    open();
    clock.moveTo(room.start());
    Participant presenter = room.person(Role.PRESENTER);
    room.asks(Role.PRESENTER, RoomAction.CLOSE);
    var byPresenter =
        new RoomStanding(
            RoomStage.ENDED,
            null,
            false,
            presenter.participantId(),
            "PRESENTER",
            RoomEnding.BY_SOMEBODY);

    assertThat(look()).isEqualTo(byPresenter);
    clock.moveTo(room.start().plus(TestRooms.LONGEST));
    assertThat(look()).isEqualTo(byPresenter);
    assertThat(roomClock.closeUnused(room.eventId())).isFalse();
  }

  @Test
  @Tag("R8")
  @DisplayName("R8: the organizer who ends it is named as such")
  void endedByTheOrganizer() {
    open();
    clock.moveTo(room.start());
    room.asks(Role.ORGANIZER, RoomAction.CLOSE);

    assertThat(look().endedByRole()).isEqualTo("ORGANIZER");
    assertThat(look().endedBy()).isEqualTo(Participant.organizerOf(room.eventId()));
  }

  @Test
  @Tag("R9")
  @DisplayName("R9: left alone and closed by the clock, it is opened again until the planned end")
  void openedAgain() {
    opensAndLeaves();
    var opened = room.room().openedAt();
    var closes = room.room().leftAloneSince().orElseThrow().plus(Duration.ofMinutes(10));
    assertThat(look()).isEqualTo(open(closes, false));

    clock.moveTo(closes);
    room.connects(Role.ATTENDEE);
    assertThat(look()).isEqualTo(open(room.end(), true));
    assertThat(look()).as("asked again").isEqualTo(open(room.end(), true));
    assertThat(room.event().status()).isEqualTo(EventStatus.SCHEDULED);
    assertThat(roomClock.closeUnused(room.eventId())).isFalse();
    assertThat(room.asks(Role.PRESENTER, RoomAction.CLOSE))
        .isEqualTo(new Refused(Refusal.ROOM_NOT_ACTIVE));

    room.connects(Role.ORGANIZER);
    assertThat(room.asks(Role.ORGANIZER, RoomAction.OPEN))
        .isEqualTo(new Granted(RoomEffect.OPENED));

    assertThat(look()).isEqualTo(open(room.end(), false));
    assertThat(room.room().openedAt()).as("the event goes on").isEqualTo(opened);
    assertThat(room.asks(Role.ORGANIZER, RoomAction.CLOSE))
        .isEqualTo(new Granted(RoomEffect.ENDED));
    assertThat(look().ending()).isEqualTo(RoomEnding.BY_SOMEBODY);
  }

  @Test
  @DisplayName("left alone and not opened again, it has ended when it was closed")
  void notOpenedAgain() {
    opensAndLeaves();
    clock.moveTo(room.start().plus(Duration.ofMinutes(16)));
    look();
    var closed = room.room().closedEarlyAt();
    assertThat(closed).isPresent();

    clock.moveTo(room.end());

    assertThat(look()).isEqualTo(byClock(RoomEnding.LEFT_ALONE));
    assertThat(room.event().status()).isEqualTo(EventStatus.HELD);
    assertThat(room.room().closedAt()).isEqualTo(closed);
    assertThat(room.asks(Role.PRESENTER, RoomAction.OPEN))
        .isEqualTo(new Refused(Refusal.EVENT_OVER));
  }

  private void opensAndLeaves() {
    open();
    clock.moveTo(room.start().plus(Duration.ofMinutes(5)));
    room.connects(Role.PRESENTER);
    room.asks(Role.PRESENTER, RoomAction.LEAVE);
  }

  private static RoomStanding open(Instant lookAgainAt, boolean closedEarly) {
    return new RoomStanding(RoomStage.OPEN, lookAgainAt, closedEarly, null, null, null);
  }

  private static RoomStanding byClock(RoomEnding ending) {
    return new RoomStanding(RoomStage.ENDED, null, false, "clock", "CLOCK", ending);
  }

  @Test
  @DisplayName("half an hour after the planned end of an event that nobody opened, it was not held")
  void unused() {
    assertThat(look().stage()).isEqualTo(RoomStage.WAITING);
    var until = room.end().plus(Duration.ofMinutes(30));
    assertThat(roomClock.looksForNobodyAt(room.eventId())).isEqualTo(until);
    clock.moveTo(room.end().plus(Duration.ofMinutes(29)));
    assertThat(roomClock.closeUnused(room.eventId())).as("too early").isFalse();

    clock.moveTo(until);
    assertThat(roomClock.closeUnused(room.eventId())).isTrue();

    assertThat(roomClock.closeUnused(room.eventId())).as("asked again").isTrue();
    assertThat(room.event().status()).isEqualTo(EventStatus.NOT_HELD);
    assertThat(room.room().state()).isEqualTo(RoomState.CLOSED);
    assertThat(room.room().openedAt()).isEmpty();
    assertThat(look().stage()).as("it did not end in its room").isEqualTo(RoomStage.WAITING);
    assertThat(room.asks(Role.PRESENTER, RoomAction.OPEN))
        .isEqualTo(new Refused(Refusal.EVENT_OVER));
  }

  @Test
  @DisplayName("an event that was only interrupted before its start counts as one nobody opened")
  void interrupted() {
    open();
    room.asks(Role.PRESENTER, RoomAction.INTERRUPT);
    assertThat(look().stage()).isEqualTo(RoomStage.WAITING);
    clock.moveTo(roomClock.looksForNobodyAt(room.eventId()));

    assertThat(roomClock.closeUnused(room.eventId())).isTrue();
  }

  @Test
  @DisplayName("opened late, within the grace after the planned end, it is held")
  void openedLate() {
    clock.moveTo(room.end().plus(Duration.ofMinutes(29)));
    open();
    room.connects(Role.PRESENTER);
    clock.moveTo(roomClock.looksForNobodyAt(room.eventId()));

    assertThat(roomClock.closeUnused(room.eventId())).isFalse();
    assertThat(roomClock.looksForNobodyAt(room.eventId()))
        .as("the next look, which must not follow at once")
        .isAfter(clock.instant().plus(Duration.ofMinutes(4)));
    assertThat(look().stage()).isIn(RoomStage.OPEN, RoomStage.ENDED);
    assertThat(room.event().status()).isNotEqualTo(EventStatus.NOT_HELD);
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: called off, its room is closed and stays so, and says why")
  void calledOff() {
    transaction.executeWithoutResult(
        status -> {
          roomClock.closeForCancellation(room.eventId());
          room.event().cancel("The speaker is ill.");
        });
    roomClock.closeForCancellation(room.eventId());

    assertThat(room.room().state()).isEqualTo(RoomState.CLOSED);
    assertThat(look().stage()).isEqualTo(RoomStage.CANCELLED);
    assertThat(room.asks(Role.PRESENTER, RoomAction.OPEN))
        .isEqualTo(new Refused(Refusal.EVENT_CANCELLED));
    clock.moveTo(roomClock.looksForNobodyAt(room.eventId()));
    assertThat(roomClock.closeUnused(room.eventId())).isFalse();
    assertThat(room.event().status()).isEqualTo(EventStatus.CANCELLED);
  }

  private void open() {
    room.asks(Role.PRESENTER, RoomAction.OPEN);
  }

  private RoomStanding look() {
    return roomClock.look(room.eventId());
  }
}
