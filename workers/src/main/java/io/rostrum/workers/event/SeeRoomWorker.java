package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.room.LeftAlone;
import io.rostrum.workflows.room.RoomClock;
import io.rostrum.workflows.room.RoomEnding;
import io.rostrum.workflows.room.RoomStage;
import io.rostrum.workflows.room.RoomStanding;
import io.rostrum.workflows.time.EngineTimer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks how an event's room stands, which closes it if the clock must. */
@Component
class SeeRoomWorker implements Worker<SeeRoomWorker.Variables, SeeRoomWorker.Result> {
  private final RoomClock roomClock;
  private final LeftAlone alone;
  private final Clock clock;

  SeeRoomWorker(RoomClock roomClock, LeftAlone alone, Clock clock) {
    this.roomClock = roomClock;
    this.alone = alone;
    this.clock = clock;
  }

  record Variables(String eventId) {}

  /**
   * @param closedEarly whether the clock closed the room before the end
   * @param toCallBack the participants who are told that the room is left alone, if it is
   */
  record Result(
      RoomStage roomStage,
      String lookAgainAt,
      String waitFor,
      boolean closedEarly,
      List<String> toCallBack,
      String endedBy,
      String endedByRole,
      RoomEnding ending) {}

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
        standing.closedEarly(),
        standing.stage() == RoomStage.OPEN ? alone.toCallBack(variables.eventId()) : List.of(),
        standing.endedBy(),
        standing.endedByRole(),
        standing.ending());
  }
}
