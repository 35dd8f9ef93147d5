package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestDatabase;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Media;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaStanding;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Two hundred ask for the last camera at the same moment")
@Tag("R14")
class LastSlotRaceTest extends RostrumTest {
  private static final int CALLERS = 200;
  // The database that has real locks decides; the other one is only asked whether it agrees.
  private static final int ROUNDS = TestDatabase.isPostgres() ? 50 : 3;

  @Autowired private Media media;

  @Test
  @DisplayName(
      "R14: in every round one has it, and the others stand in one line in which each is once")
  void oneWinner(@Autowired AutowireCapableBeanFactory beans) throws Exception {
    TestRoom room =
        beans
            .createBean(TestRooms.class)
            .schedule(EventType.MEETING, new EventLimits(2, CALLERS, 1, 1, 90));
    List<Participant> people =
        IntStream.range(0, CALLERS).mapToObj(i -> room.comes("P" + i)).toList();

    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      for (int round = 0; round < ROUNDS; round++) {
        // Closed before the start, the room forgets who had what.
        room.asks(Role.ORGANIZER, RoomAction.OPEN);
        List<RoomDecision> decisions = new ArrayList<>();
        for (Future<RoomDecision> answer : threads.invokeAll(calls(room, people))) {
          decisions.add(answer.get());
        }
        assertOneWinner(room, decisions);
        room.asks(Role.ORGANIZER, RoomAction.INTERRUPT);
        room.connectsAgain(people);
      }
    }
  }

  private static List<Callable<RoomDecision>> calls(TestRoom room, List<Participant> people) {
    return people.stream()
        .<Callable<RoomDecision>>map(who -> () -> room.asks(who, RoomAction.TAKE_CAMERA))
        .toList();
  }

  private void assertOneWinner(TestRoom room, List<RoomDecision> decisions) {
    assertThat(decisions).containsOnlyOnce(new Granted(RoomEffect.CAMERA_ON));
    assertThat(decisions)
        .filteredOn(Refused.class::isInstance)
        .extracting(decision -> ((Refused) decision).refusal())
        .hasSize(CALLERS - 1)
        .containsOnly(Refusal.CAMERA_SLOTS_FULL);
    assertThat(decisions)
        .filteredOn(Refused.class::isInstance)
        .extracting(decision -> ((Refused) decision).place().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(1, CALLERS).boxed().toList());
    MediaStanding cameras = media.standings(room.event()).get(MediaKind.CAMERA);
    assertThat(cameras.holders()).hasSize(1);
    assertThat(cameras.waiting())
        .hasSize(CALLERS - 1)
        .doesNotContainAnyElementsOf(cameras.holders());
  }
}
