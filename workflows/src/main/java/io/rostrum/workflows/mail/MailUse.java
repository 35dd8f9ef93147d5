package io.rostrum.workflows.mail;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/** One mail, counted against one quota: the database takes no more of them than the quota has. */
@Entity
class MailUse extends InsertedOnce<MailUse.Key> {

  @EmbeddedId private Key key;
  private int most;
  private String messageId;

  protected MailUse() {}

  MailUse(Key key, int most, String messageId) {
    this.key = key;
    this.most = most;
    this.messageId = messageId;
  }

  @Override
  public Key getId() {
    return key;
  }

  /**
   * @param windowHours how long it is counted together with others: an hour or a day
   * @param beginsAt when that began
   * @param useNo which one it is of those, from 1
   */
  @Embeddable
  public record Key(
      @Enumerated(EnumType.STRING) MailPurpose purpose,
      @Enumerated(EnumType.STRING) MailQuota quota,
      String subject,
      int windowHours,
      Instant beginsAt,
      int useNo)
      implements Serializable {}
}
