package io.rostrum.workflows.room;

import io.rostrum.workflows.refusal.Refusal;

/** What the room worker decided about one change. */
public sealed interface RoomDecision {

  record Granted(RoomEffect effect) implements RoomDecision {}

  record Refused(Refusal refusal) implements RoomDecision {}
}
