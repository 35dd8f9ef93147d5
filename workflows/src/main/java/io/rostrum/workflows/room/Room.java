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

  // Of the link that was mailed; what opens the room is derived.
  private String attendeeLinkHash;
  private Instant openedAt;
  private String openedBy;
  private Instant prolongedUntil;
  private Instant closedAt;
  private String closedBy;
  private Instant leftAloneSince;
  private Instant entranceLockedAt;
  private long revision;

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

  /** When the room was opened last. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Who opened it last. */
  public Optional<String> openedBy() {
    return Optional.ofNullable(openedBy);
  }

  /** Who closed it; empty if it was not a person. */
  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  /** Until when the event goes on by the wish of those who run it. */
  public Optional<Instant> prolongedUntil() {
    return Optional.ofNullable(prolongedUntil);
  }

  /** When the last of those who may run the open room left it; they may be back. */
  public Optional<Instant> leftAloneSince() {
    return Optional.ofNullable(leftAloneSince);
  }

  void leaveAlone(Instant now) {
    leftAloneSince = now;
  }

  /** Whether whoever comes anew waits until those who run the room let them in. */
  public boolean isEntranceLocked() {
    return entranceLockedAt != null;
  }

  void lockEntrance(Instant now) {
    entranceLockedAt = now;
  }

  void unlockEntrance() {
    entranceLockedAt = null;
  }

  /** Whether somebody may come in, if there is a seat for them. */
  public boolean letsIn(Participant who) {
    return !isEntranceLocked() || who.isAdmitted();
  }

  /** How much has happened in it. */
  public long revision() {
    return revision;
  }

  long nextRevision() {
    return ++revision;
  }

  void open(String participantId, Instant now) {
    leftAloneSince = null;
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
