package io.rostrum.workflows.room;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** Where an event takes place. Its row is locked by whoever changes anything in the room. */
@Entity
public class Room {

  @Id private String eventId;

  @Enumerated(EnumType.STRING)
  private RoomState state;

  private String attendeeLinkHash;
  private Instant openedAt;
  private String openedBy;
  private Instant closedAt;
  private String closedBy;

  protected Room() {}

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

  void open(String participantId, Instant now) {
    state = RoomState.ACTIVE;
    openedAt = now;
    openedBy = participantId;
  }

  void close(String participantId, Instant now) {
    state = RoomState.CLOSED;
    closedAt = now;
    closedBy = participantId;
  }

  /** Closing before the planned start: nothing was held yet, the room can be opened again. */
  void backToWaiting() {
    state = RoomState.WAITING;
    openedAt = null;
    openedBy = null;
  }
}
