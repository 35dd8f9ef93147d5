package io.rostrum.workflows.room;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** Something about a personal link that its owner, or the organizer, is told of by mail (R17). */
@Entity
public class LinkOccurrence extends InsertedOnce<String> {

  /** What it was; the model compares these names. */
  public enum Kind {
    /** Somebody tried to enter from another browser while whoever entered by it was there. */
    TRIED,
    CODE_ASKED,
    LINK_ASKED,
    /** Somebody who came by a presenter link asked for a code to the address that they gave. */
    CLAIM_CODE_ASKED
  }

  @Id private String changeId;
  private String eventId;
  private String participantId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private int linkGeneration;
  private int codeNumber;
  private String browserHash;
  private String device;
  private boolean suspends;
  private Instant happenedAt;

  // Written by the repository, for whichever of two is first.
  @Column(insertable = false, updatable = false)
  private String seenToBy;

  protected LinkOccurrence() {}

  @Override
  public String getId() {
    return changeId;
  }

  LinkOccurrence(Kind kind, RoomChange change, Participant owner, Instant now) {
    this(kind, change, now);
    this.linkGeneration = owner.link().generation();
  }

  static LinkOccurrence claimCodeAsked(RoomChange change, int codeNumber, Instant now) {
    return new LinkOccurrence(Kind.CLAIM_CODE_ASKED, change, now).withCode(codeNumber);
  }

  private LinkOccurrence(Kind kind, RoomChange change, Instant now) {
    this.changeId = change.changeId();
    this.eventId = change.eventId();
    this.participantId = change.participantId();
    this.kind = kind;
    this.browserHash = change.browserHash();
    this.device = change.device();
    this.happenedAt = now;
  }

  LinkOccurrence withCode(int number) {
    codeNumber = number;
    return this;
  }

  LinkOccurrence thatSuspends() {
    suspends = true;
    return this;
  }

  /** The change that it was part of. */
  public String changeId() {
    return changeId;
  }

  public String eventId() {
    return eventId;
  }

  /** Whose link it is. */
  public String participantId() {
    return participantId;
  }

  /** Whether it is the organizer's own link. */
  public boolean isOrganizers() {
    return participantId.equals(Participant.organizerOf(eventId));
  }

  public Kind kind() {
    return kind;
  }

  /** Which code was asked for: counts the codes of this person. */
  public int codeNumber() {
    return codeNumber;
  }

  /** The id of the {@link LinkClaim} that a {@link Kind#CLAIM_CODE_ASKED} is about. */
  public String claimId() {
    return LinkClaim.idOf(participantId, browserHash);
  }

  /** Roughly what it was tried from, for people; may be empty. */
  public String device() {
    return device;
  }

  /** Whether it was once too often, and the link opens the room no more by itself. */
  public boolean suspends() {
    return suspends;
  }

  public Instant happenedAt() {
    return happenedAt;
  }
}
