package io.rostrum.workflows.room;

import java.time.Instant;

/**
 * How things stand in a room, for the process of its event. What does not apply is null.
 *
 * @param lookAgainAt when a room that is under way is to be looked at again
 * @param closedEarly whether the clock closed the room before the end, so that it can be opened
 *     again until then
 * @param endedBy the participant who ended the event, or {@code clock}
 * @param endedByRole {@code ORGANIZER}, {@code PRESENTER} or {@code CLOCK}
 * @param ending why it ended
 */
public record RoomStanding(
    RoomStage stage,
    Instant lookAgainAt,
    boolean closedEarly,
    String endedBy,
    String endedByRole,
    RoomEnding ending) {

  static RoomStanding waiting() {
    return new RoomStanding(RoomStage.WAITING, null, false, null, null, null);
  }

  static RoomStanding cancelled() {
    return new RoomStanding(RoomStage.CANCELLED, null, false, null, null, null);
  }

  static RoomStanding open(Instant lookAgainAt) {
    return new RoomStanding(RoomStage.OPEN, lookAgainAt, false, null, null, null);
  }

  static RoomStanding closedEarly(Instant end) {
    return new RoomStanding(RoomStage.OPEN, end, true, null, null, null);
  }

  static RoomStanding ended(Room room) {
    RoomEnding how = room.ending().orElse(null);
    return room.closedBy()
        .map(
            who -> new RoomStanding(RoomStage.ENDED, null, false, who, role(room, who).name(), how))
        .orElseGet(() -> new RoomStanding(RoomStage.ENDED, null, false, "clock", "CLOCK", how));
  }

  // By the id: a presenter whose rights are taken back afterwards ended the event as a presenter.
  private static Role role(Room room, String participantId) {
    return participantId.equals(Participant.organizerOf(room.eventId()))
        ? Role.ORGANIZER
        : Role.PRESENTER;
  }
}
