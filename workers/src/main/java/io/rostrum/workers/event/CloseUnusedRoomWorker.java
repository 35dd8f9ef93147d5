package io.rostrum.workers.event;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.room.RoomClock;
import org.springframework.stereotype.Component;

/** Closes the room of an event that nobody came to; somebody may have been faster. */
@Component
class CloseUnusedRoomWorker
    implements Worker<CloseUnusedRoomWorker.Variables, CloseUnusedRoomWorker.Result> {
  private final RoomClock clock;

  CloseUnusedRoomWorker(RoomClock clock) {
    this.clock = clock;
  }

  record Variables(String eventId) {}

  record Result(boolean nobodyCame) {}

  @Override
  public String jobType() {
    return "close-unused-room";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    return new Result(clock.closeUnused(variables.eventId()));
  }
}
