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
class MailUse extends InsertedOnce<MailUse.Slot> {

  @EmbeddedId private Slot slot;
  private int most;
  private String messageId;

  protected MailUse() {}

  MailUse(Slot slot, int most, String messageId) {
    this.slot = slot;
    this.most = most;
    this.messageId = messageId;
  }

  @Override
  public Slot getId() {
    return slot;
  }

  /**
   * @param windowHours how long it is counted together with others: an hour or a day
   * @param beginsAt when that began
   * @param useNo which one it is of those, from 1
   */
  @Embeddable
  public record Slot(
      @Enumerated(EnumType.STRING) MailPurpose purpose,
      @Enumerated(EnumType.STRING) MailQuota quota,
      String subject,
      int windowHours,
      Instant beginsAt,
      int useNo)
      implements Serializable {}
}
