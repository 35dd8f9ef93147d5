package io.rostrum.workflows.room;

import java.time.Instant;

/**
 * How things stand in a room, for the process of its event. What does not apply is null.
 *
 * @param lookAgainAt when an open room is to be looked at again
 * @param endedBy the participant who ended the event, or {@code clock}
 * @param endedByRole {@code ORGANIZER}, {@code PRESENTER} or {@code CLOCK}
 */
public record RoomStanding(
    RoomStage stage, Instant lookAgainAt, String endedBy, String endedByRole) {

  static RoomStanding waiting() {
    return new RoomStanding(RoomStage.WAITING, null, null, null);
  }

  static RoomStanding cancelled() {
    return new RoomStanding(RoomStage.CANCELLED, null, null, null);
  }

  static RoomStanding open(Instant lookAgainAt) {
    return new RoomStanding(RoomStage.OPEN, lookAgainAt, null, null);
  }

  static RoomStanding ended(Room room) {
    return room.closedBy()
        .map(who -> new RoomStanding(RoomStage.ENDED, null, who, role(room, who).name()))
        .orElseGet(() -> new RoomStanding(RoomStage.ENDED, null, "clock", "CLOCK"));
  }

  // By the id: a presenter whose rights are taken back afterwards ended the event as a presenter.
  private static Role role(Room room, String participantId) {
    return participantId.equals(Participant.organizerOf(room.eventId()))
        ? Role.ORGANIZER
        : Role.PRESENTER;
  }
}
