package io.rostrum.workflows.room;

import io.rostrum.workflows.refusal.Refusal;
import java.util.Optional;

/** What the room worker decided about one change. */
public sealed interface RoomDecision {

  record Granted(RoomEffect effect) implements RoomDecision {}

  /**
   * @param place the place in line, from 1, of somebody who now waits for what they asked for
   */
  record Refused(Refusal refusal, Optional<Integer> place) implements RoomDecision {

    public Refused(Refusal refusal) {
      this(refusal, Optional.empty());
    }
  }
}
