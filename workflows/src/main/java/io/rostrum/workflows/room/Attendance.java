package io.rostrum.workflows.room;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * One stay of one person in a room, in one role. Whoever leaves and comes back, or goes on in
 * another role, has two.
 */
@Entity
public class Attendance extends InsertedOnce<String> {

  @Id private String attendanceId;
  private String eventId;
  private String participantId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private Instant joinedAt;
  private Instant lastSeenAt;
  // The instance of the application that saw them then; null until one does.
  private String seenBy;
  // When their last page was closed; null while one is open, and when none said so.
  private Instant goneAt;
  // Since when others see that nobody is at their page; null while somebody is.
  private Instant awayAt;
  private Instant leftAt;
  // True or null, never false: the database lets a person have one current stay only.
  private Boolean isCurrent;
  private boolean inLobby;
  // Null together: only an attendee in the room has a seat, and gives it back with the end of the
  // stay.
  private Integer seatNo;
  private Integer attendeeSeats;

  protected Attendance() {}

  @Override
  public String getId() {
    return attendanceId;
  }

  Attendance(String attendanceId, Participant participant, Instant now) {
    this.attendanceId = attendanceId;
    this.eventId = participant.eventId();
    this.participantId = participant.participantId();
    this.role = participant.role();
    this.joinedAt = now;
    this.lastSeenAt = now;
    this.isCurrent = true;
  }

  /** A stay of an attendee on one of the event's attendee seats. */
  Attendance onSeat(int number, int seats) {
    seatNo = number;
    attendeeSeats = seats;
    return this;
  }

  /** A wait for a seat (R4): the room is full. */
  Attendance waiting() {
    inLobby = true;
    return this;
  }

  /** Whether the person only waited to be let in. */
  public boolean inLobby() {
    return inLobby;
  }

  public String eventId() {
    return eventId;
  }

  public String participantId() {
    return participantId;
  }

  /** What the person was during this stay. */
  public Role role() {
    return role;
  }

  public Instant joinedAt() {
    return joinedAt;
  }

  /** Empty while the person is there. */
  public Optional<Instant> leftAt() {
    return Optional.ofNullable(leftAt);
  }
}
