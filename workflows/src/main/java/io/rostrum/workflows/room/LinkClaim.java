package io.rostrum.workflows.room;

import io.rostrum.workflows.link.MailedCode;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * Who somebody says they are who came by a presenter link, from one browser; nothing but words
 * until the code that was mailed to that address is typed in that browser.
 */
@Entity
public class LinkClaim extends InsertedOnce<String> {
  private static final int BROWSER_DIGITS = 32;

  @Id private String claimId;
  private String presenterId;
  private String name;
  private String email;

  // Null until one is asked for.
  @Embedded private MailedCode code;

  protected LinkClaim() {}

  LinkClaim(String presenterId, String browserHash, String name, String email) {
    this.claimId = idOf(presenterId, browserHash);
    this.presenterId = presenterId;
    this.name = name;
    this.email = email;
  }

  /**
   * The id of what one browser claims; its codes are made of it, so that a code is worth nothing in
   * another browser, where another address may have been typed.
   */
  public static String idOf(String presenterId, String browserHash) {
    return presenterId + "-" + browserHash.substring(0, BROWSER_DIGITS);
  }

  @Override
  public String getId() {
    return claimId;
  }

  public String claimId() {
    return claimId;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  Optional<MailedCode> code() {
    return Optional.ofNullable(code);
  }

  /** A code that was sent to one address proves nothing about another. */
  void retype(String newName, String newEmail) {
    if (code != null && !newEmail.equals(email)) {
      code.spend();
    }
    name = newName;
    email = newEmail;
  }

  int nextCodeNumber() {
    return code == null ? 1 : code.number() + 1;
  }

  void renew(MailedCode newCode) {
    code = newCode;
  }

  /** Whether a code is the newest, and of use still. */
  public boolean awaits(int codeNumber, Instant now) {
    return code != null && code.number() == codeNumber && code.isUsable(now);
  }
}
