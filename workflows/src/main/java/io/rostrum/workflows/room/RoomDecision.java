package io.rostrum.workflows.room;

import io.rostrum.workflows.refusal.Refusal;
import java.util.OptionalInt;

/** What the room worker decided about one change. */
public sealed interface RoomDecision {

  record Granted(RoomEffect effect) implements RoomDecision {}

  /**
   * @param place the place in line, from 1, of somebody who now waits for what they asked for
   */
  record Refused(Refusal refusal, OptionalInt place) implements RoomDecision {

    public Refused(Refusal refusal) {
      this(refusal, OptionalInt.empty());
    }
  }
}
