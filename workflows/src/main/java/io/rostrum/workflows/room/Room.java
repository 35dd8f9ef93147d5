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
  private Instant closedEarlyAt;

  @Enumerated(EnumType.STRING)
  private RoomEnding ending;

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

  /** When the room was opened; what the clock closed early goes on when it is opened again. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Who opened it then. */
  public Optional<String> openedBy() {
    return Optional.ofNullable(openedBy);
  }

  /** Who closed it; empty if it was not a person. */
  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  /** How the event in it ended; empty as long as it did not, or was not held. */
  public Optional<RoomEnding> ending() {
    return Optional.ofNullable(ending);
  }

  /**
   * When the clock closed it before the end, for want of anybody who may run it; empty when it was
   * opened again.
   */
  public Optional<Instant> closedEarlyAt() {
    return Optional.ofNullable(closedEarlyAt);
  }

  /** Whether people wait for it to be opened again, in the middle of the event. */
  public boolean isClosedEarly() {
    return state == RoomState.WAITING && closedEarlyAt != null;
  }

  /** Whether the event has begun in it and is not over. */
  public boolean isUnderWay() {
    return state == RoomState.ACTIVE || isClosedEarly();
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
    if (!isClosedEarly()) {
      openedAt = now;
      openedBy = participantId;
    }
    leftAloneSince = null;
    closedEarlyAt = null;
    state = RoomState.ACTIVE;
  }

  /**
   * The clock closes it before the end: until then it can be opened again, and the event goes on.
   */
  void closeEarly(Instant now) {
    state = RoomState.WAITING;
    closedEarlyAt = now;
  }

  void prolong(Instant until) {
    prolongedUntil = until;
  }

  void close(String participantId, Instant now) {
    end(RoomEnding.BY_SOMEBODY, now);
    closedBy = participantId;
  }

  /** Closes it for good; the event in it was held. */
  void end(RoomEnding how, Instant at) {
    close(at);
    ending = how;
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
