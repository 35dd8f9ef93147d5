package io.rostrum.workflows.room;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** Where an event takes place. Its row is locked by whoever changes anything in the room. */
@Entity
public class Room extends InsertedOnce<String> {

  @Id private String eventId;

  @Enumerated(EnumType.STRING)
  private RoomState state;

  private String attendeeLinkHash;
  private Instant openedAt;
  private String openedBy;
  private Instant prolongedUntil;
  private Instant closedAt;
  private String closedBy;

  protected Room() {}

  @Override
  public String getId() {
    return eventId;
  }

  public Room(String eventId, String attendeeLinkHash) {
    this.eventId = eventId;
    this.state = RoomState.WAITING;
    this.attendeeLinkHash = attendeeLinkHash;
  }

  public String eventId() {
    return eventId;
  }

  public RoomState state() {
    return state;
  }

  public String attendeeLinkHash() {
    return attendeeLinkHash;
  }

  /** When the room was opened last. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Who closed it; empty if it was not a person. */
  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  /** Until when the event goes on by the wish of those who run it. */
  public Optional<Instant> prolongedUntil() {
    return Optional.ofNullable(prolongedUntil);
  }

  void open(String participantId, Instant now) {
    state = RoomState.ACTIVE;
    openedAt = now;
    openedBy = participantId;
  }

  void prolong(Instant until) {
    prolongedUntil = until;
  }

  void close(String participantId, Instant now) {
    close(now);
    closedBy = participantId;
  }

  /** Closes it by nobody's hand. */
  void close(Instant now) {
    state = RoomState.CLOSED;
    closedAt = now;
  }

  /** Closing before the planned start: nothing was held yet, the room can be opened again. */
  void backToWaiting() {
    state = RoomState.WAITING;
    openedAt = null;
    openedBy = null;
    prolongedUntil = null;
  }
}
