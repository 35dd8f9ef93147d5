package io.rostrum.workflows.room;

import io.rostrum.workflows.refusal.Refusal;
import java.util.Optional;
import java.util.Set;

/** One rule of the room: it lets a change pass or says why not. */
@FunctionalInterface
interface RoomPolicy {

  Optional<Refusal> check(RoomChange change, RoomSituation situation);

  /** Applies this rule to some actions only. */
  default RoomPolicy on(RoomAction... these) {
    Set<RoomAction> actions = Set.of(these);
    return (change, situation) ->
        actions.contains(change.action()) ? check(change, situation) : Optional.empty();
  }
}
