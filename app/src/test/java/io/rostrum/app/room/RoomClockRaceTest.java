package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomClock;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomEffect;
import io.rostrum.workflows.room.RoomEnding;
import io.rostrum.workflows.room.RoomStage;
import io.rostrum.workflows.room.RoomStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("The clock and a person act in one room at the same moment: exactly one wins")
class RoomClockRaceTest extends RostrumTest {
  private static final int PAIRS = 10;
  private static final RoomStanding BY_CLOCK =
      new RoomStanding(
          RoomStage.ENDED, null, false, "clock", "CLOCK", RoomEnding.NOBODY_AT_THE_END);

  @Autowired private RoomClock roomClock;
  private TestRoom room;

  @BeforeEach
  void schedule(@Autowired AutowireCapableBeanFactory beans) {
    room = beans.createBean(TestRooms.class).schedule();
  }

  @RepeatedTest(5)
  @DisplayName("nobody came, or somebody opens")
  void unusedOrOpened() throws Exception {
    clock.moveTo(roomClock.looksForNobodyAt(room.eventId()));

    List<Object> answers =
        together(
            () -> roomClock.closeUnused(room.eventId()),
            () -> room.asks(Role.PRESENTER, RoomAction.OPEN));

    if (room.event().status() == EventStatus.NOT_HELD) {
      assertThat(answers).containsOnly(true, new Refused(Refusal.EVENT_OVER));
    } else {
      assertThat(answers)
          .containsOnlyOnce(new Granted(RoomEffect.OPENED))
          .doesNotContain(true)
          .doesNotContain(new Refused(Refusal.EVENT_OVER));
    }
  }

  @RepeatedTest(5)
  @DisplayName("the end has come, or is put off")
  void endedOrProlonged() throws Exception {
    room.asks(Role.PRESENTER, RoomAction.OPEN);
    clock.moveTo(room.end());

    List<Object> answers =
        together(
            () -> roomClock.look(room.eventId()),
            () -> room.asks(Role.PRESENTER, RoomAction.PROLONG));

    if (room.event().status() == EventStatus.HELD) {
      assertThat(answers).containsOnly(BY_CLOCK, new Refused(Refusal.EVENT_OVER));
    } else {
      RoomStanding goesOn =
          new RoomStanding(
              RoomStage.OPEN, room.room().prolongedUntil().orElseThrow(), false, null, null, null);
      assertThat(answers)
          .containsOnlyOnce(new Granted(RoomEffect.PROLONGED))
          .contains(new Refused(Refusal.TOO_EARLY_TO_PROLONG), goesOn)
          .doesNotContain(BY_CLOCK);
    }
  }

  @RepeatedTest(5)
  @DisplayName("the clock ends it, or a presenter does; who did is answered alike")
  void endedByWhom() throws Exception {
    room.asks(Role.PRESENTER, RoomAction.OPEN);
    clock.moveTo(room.end());

    List<Object> answers =
        together(
            () -> roomClock.look(room.eventId()),
            () -> room.asks(Role.PRESENTER, RoomAction.CLOSE));

    boolean byPerson = room.room().closedBy().isPresent();
    assertThat(answers).filteredOn(new Granted(RoomEffect.ENDED)::equals).hasSize(byPerson ? 1 : 0);
    assertThat(answers)
        .filteredOn(RoomStanding.class::isInstance)
        .containsOnly(roomClock.look(room.eventId()));
    assertThat(answers.contains(BY_CLOCK)).isNotEqualTo(byPerson);
  }

  private static List<Object> together(Callable<Object> clock, Callable<Object> person)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(2 * PAIRS)) {
      List<Callable<Object>> calls = new ArrayList<>();
      for (int pair = 0; pair < PAIRS; pair++) {
        calls.add(clock);
        calls.add(person);
      }
      List<Object> answers = new ArrayList<>();
      for (Future<Object> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
