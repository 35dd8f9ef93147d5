package io.rostrum.workflows.link;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A code that was mailed to an address; the database does not have the code itself. */
@Embeddable
public class MailedCode {
  /** Between two proofs of which one is enough; it stands in none. */
  static final String OR = ".";

  private int codeNumber;
  private String proof;
  private Instant usableUntil;
  private int triesLeft;

  protected MailedCode() {}

  MailedCode(int number, String proof, Instant until, int tries) {
    this.codeNumber = number;
    this.proof = proof;
    this.usableUntil = until;
    this.triesLeft = tries;
  }

  /** Counts the codes that were sent for the same thing, from 1. */
  public int number() {
    return codeNumber;
  }

  /** Whether it is neither too old nor tried too often. */
  public boolean isUsable(Instant now) {
    return triesLeft > 0 && now.isBefore(usableUntil);
  }

  /**
   * @param typed what {@link LinkCodes#proof} makes of the code that was typed
   */
  public boolean isProvedBy(String typed) {
    return Stream.of(typed.split(Pattern.quote(OR))).anyMatch(one -> LinkTokens.same(proof, one));
  }

  public void mistyped() {
    triesLeft--;
  }

  /** A code counts once. */
  public void spend() {
    triesLeft = 0;
  }
}
