package io.rostrum.workflows.room;

import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * A presenter link, which the organizer passes on (R5): whoever claims it first, with an address
 * that they prove to be theirs, presents, and from then on it is their personal link.
 */
@Entity
public class PresenterLink extends InsertedOnce<String> {

  /** What became of it. */
  public enum Status {
    /** Nobody's yet. */
    OPEN,
    CLAIMED,
    /** The organizer took it back before anybody claimed it. */
    WITHDRAWN
  }

  @Id private String presenterId;
  private String eventId;

  @Column(name = "list_position")
  private int position;

  private String decisionId;
  private String linkHash;

  @Enumerated(EnumType.STRING)
  private Status status;

  // Null until it is claimed.
  private String claimId;

  protected PresenterLink() {}

  /**
   * @param presenterId of the presenter that it will make of somebody; no other has it
   * @param position of that presenter in lists
   * @param decisionId the organizer's decision that made it
   */
  public PresenterLink(
      String presenterId, String eventId, int position, String decisionId, RoomLinks links) {
    this.presenterId = presenterId;
    this.eventId = eventId;
    this.position = position;
    this.decisionId = decisionId;
    this.linkHash = links.personalHash(eventId, presenterId, 0);
    this.status = Status.OPEN;
  }

  @Override
  public String getId() {
    return presenterId;
  }

  public String presenterId() {
    return presenterId;
  }

  public String eventId() {
    return eventId;
  }

  public int position() {
    return position;
  }

  public String decisionId() {
    return decisionId;
  }

  /** Whether a token is this link's, made with whichever of the installation's keys. */
  public boolean isOf(String token, RoomLinks links) {
    return links.isPersonal(token, eventId, presenterId, 0);
  }

  /** The SHA-256 of its token. */
  public String linkHash() {
    return linkHash;
  }

  public Status status() {
    return status;
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /** Whether it was claimed, and by this {@link LinkClaim}. */
  public boolean isOf(String otherClaimId) {
    return otherClaimId.equals(claimId);
  }

  void claimedBy(LinkClaim claim) {
    status = Status.CLAIMED;
    claimId = claim.claimId();
  }

  /** Takes it back from whoever may have it by now; it opens nothing any more. */
  public void withdraw() {
    status = Status.WITHDRAWN;
  }
}
