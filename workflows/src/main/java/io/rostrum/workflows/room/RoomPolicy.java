package io.rostrum.workflows.room;

import io.rostrum.workflows.refusal.Refusal;
import java.util.Optional;

/** One rule of the room: it lets a change pass or says why not. */
@FunctionalInterface
interface RoomPolicy {

  Optional<Refusal> check(RoomChange change, RoomSituation situation);

  /** Applies this rule to one action only. */
  default RoomPolicy on(RoomAction action) {
    return (change, situation) ->
        change.action() == action ? check(change, situation) : Optional.empty();
  }
}
