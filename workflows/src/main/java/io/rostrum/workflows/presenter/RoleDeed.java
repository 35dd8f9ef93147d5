package io.rostrum.workflows.presenter;

import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomEffect;
import java.time.Instant;

/**
 * Who made somebody a presenter in a room, took their rights or sent them out.
 *
 * @param effect {@code PROMOTED}, {@code DEMOTED} or {@code REMOVED}
 * @param by the participant who did it
 * @param byName as shown in the room; empty if nothing is kept of them any more
 * @param target to whom; the same as {@code by} if somebody gave up their own rights
 * @param targetName as shown in the room, or as they were invited; empty as above
 */
public record RoleDeed(
    String eventId,
    RoomEffect effect,
    String by,
    String byName,
    String target,
    String targetName,
    Instant at) {

  public boolean isByOrganizer() {
    return by.equals(Participant.organizerOf(eventId));
  }

  /** Whether somebody gave up their own rights. */
  public boolean isTheirOwn() {
    return by.equals(target);
  }
}
