package io.rostrum.workflows.event;

import jakarta.persistence.Embeddable;

/**
 * What a plan allows at one event (R10, R14): the result of the decision {@code event-limits}.
 *
 * @param presenterSeats how many may present
 * @param attendeeSeats how many others may be in the room
 * @param cameras how many cameras may be on at the same time
 * @param microphones how many microphones may be on at the same time
 * @param longestDurationMinutes the longest duration, in minutes
 */
@Embeddable
public record EventLimits(
    int presenterSeats,
    int attendeeSeats,
    int cameras,
    int microphones,
    int longestDurationMinutes) {

  public EventLimits {
    if (presenterSeats < 0 || attendeeSeats < 0 || cameras < 0 || microphones < 0) {
      throw new IllegalArgumentException("A limit is below zero");
    }
    if (longestDurationMinutes < 1) {
      throw new IllegalArgumentException("The longest duration is below a minute");
    }
  }

  /** The same with more presenter seats, which are nothing but that (R13), or with fewer. */
  public EventLimits withMorePresenterSeats(int more) {
    return new EventLimits(
        presenterSeats + more, attendeeSeats, cameras, microphones, longestDurationMinutes);
  }

  /** The same with another number of attendee seats. */
  public EventLimits withAttendeeSeats(int seats) {
    return new EventLimits(presenterSeats, seats, cameras, microphones, longestDurationMinutes);
  }

  /** Of each figure the larger. */
  public EventLimits orMore(EventLimits other) {
    return new EventLimits(
        Math.max(presenterSeats, other.presenterSeats),
        Math.max(attendeeSeats, other.attendeeSeats),
        Math.max(cameras, other.cameras),
        Math.max(microphones, other.microphones),
        Math.max(longestDurationMinutes, other.longestDurationMinutes));
  }
}
