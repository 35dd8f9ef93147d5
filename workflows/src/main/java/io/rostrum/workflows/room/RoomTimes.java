package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The moments that matter in one room.
 *
 * @param opensAt the earliest moment at which it can be opened
 * @param warnsFrom from when on those who run it are told that the end is near
 * @param end until when the event goes on, as planned or prolonged
 * @param latestEnd when the plan's longest duration is over; never before the planned end
 * @param closesAlone when it closes if none of those who may run it comes back; empty as long as
 *     none has left it to itself
 */
public record RoomTimes(
    Instant opensAt,
    Instant warnsFrom,
    Instant end,
    Instant latestEnd,
    Optional<Instant> closesAlone) {

  public static RoomTimes of(Event event, Room room, RoomSettings settings) {
    Instant planned = event.endsAt();
    Instant begun = later(event.startsAt(), room.openedAt().orElse(event.startsAt()));
    Duration longest = Duration.ofMinutes(event.limits().longestDurationMinutes());
    Instant latestEnd = later(planned, begun.plus(longest));
    Instant end = earlier(later(planned, room.prolongedUntil().orElse(planned)), latestEnd);
    return new RoomTimes(
        event.startsAt().minus(settings.opensBefore()),
        end.minus(settings.warnsBefore()),
        end,
        latestEnd,
        room.leftAloneSince().map(since -> since.plus(settings.leftAloneGrace())));
  }

  /** Whether the end is near enough to put it off, and may be put off. */
  public boolean canProlong(Instant now) {
    return !now.isBefore(warnsFrom) && !isLongest(now);
  }

  /** Whether no minute more can be had. */
  boolean isLongest(Instant now) {
    return !later(end, now).isBefore(latestEnd);
  }

  /** The end if the event is prolonged now: never beyond the longest duration. */
  Instant prolonged(Instant now, Duration by) {
    return earlier(later(end, now).plus(by), latestEnd);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
