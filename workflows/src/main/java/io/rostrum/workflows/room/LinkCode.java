package io.rostrum.workflows.room;

import io.rostrum.workflows.link.MailedCode;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The code that was mailed last for somebody's link. */
@Entity
public class LinkCode extends InsertedOnce<String> {

  @Id private String participantId;
  @Embedded private MailedCode code;

  protected LinkCode() {}

  LinkCode(String participantId, MailedCode code) {
    this.participantId = participantId;
    this.code = code;
  }

  @Override
  public String getId() {
    return participantId;
  }

  public MailedCode code() {
    return code;
  }

  void renew(MailedCode newCode) {
    code = newCode;
  }
}
