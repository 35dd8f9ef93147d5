package io.rostrum.workflows.room;

import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * The code that was mailed last for somebody's link; the database does not have the code itself.
 */
@Entity
public class LinkCode extends InsertedOnce<String> {

  @Id private String participantId;
  private int codeNumber;
  private String proof;
  private Instant usableUntil;
  private int triesLeft;

  protected LinkCode() {}

  LinkCode(String participantId) {
    this.participantId = participantId;
  }

  @Override
  public String getId() {
    return participantId;
  }

  /** Counts the codes that this person was sent. */
  public int number() {
    return codeNumber;
  }

  int nextNumber() {
    return ++codeNumber;
  }

  void renew(String newProof, Instant until, int tries) {
    proof = newProof;
    usableUntil = until;
    triesLeft = tries;
  }

  boolean isUsable(Instant now) {
    return triesLeft > 0 && now.isBefore(usableUntil);
  }

  boolean isProvedBy(String typed) {
    return LinkTokens.same(proof, typed);
  }

  void mistyped() {
    triesLeft--;
  }

  /** A code opens the room once. */
  void use() {
    triesLeft = 0;
  }
}
