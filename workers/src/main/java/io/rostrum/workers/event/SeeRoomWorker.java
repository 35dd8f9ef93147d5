package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.room.RoomClock;
import io.rostrum.workflows.room.RoomStage;
import io.rostrum.workflows.room.RoomStanding;
import io.rostrum.workflows.time.EngineTimer;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Looks how an event's room stands, which closes it if the clock must. */
@Component
class SeeRoomWorker implements Worker<SeeRoomWorker.Variables, SeeRoomWorker.Result> {
  private final RoomClock roomClock;
  private final Clock clock;

  SeeRoomWorker(RoomClock roomClock, Clock clock) {
    this.roomClock = roomClock;
    this.clock = clock;
  }

  record Variables(String eventId) {}

  record Result(
      RoomStage roomStage,
      String lookAgainAt,
      String waitFor,
      String endedBy,
      String endedByRole) {}

  @Override
  public String jobType() {
    return "see-room";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    RoomStanding standing = roomClock.look(variables.eventId());
    Instant again = standing.lookAgainAt();
    return new Result(
        standing.stage(),
        again == null ? null : again.toString(),
        again == null ? null : EngineTimer.waitFor(again, clock.instant()),
        standing.endedBy(),
        standing.endedByRole());
  }
}
