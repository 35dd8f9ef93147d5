package io.rostrum.workflows.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** A mail that is or was sent: once per event, purpose, schedule revision and recipient. */
@Entity
public class OutgoingMail {

  @Id private String messageId;
  private String eventId;

  @Enumerated(EnumType.STRING)
  private MailPurpose purpose;

  private int scheduleRevision;
  private String recipient;
  private Instant sentAt;

  protected OutgoingMail() {}

  /**
   * @param recipient the id of the person, not their address
   */
  public OutgoingMail(
      String messageId,
      String eventId,
      MailPurpose purpose,
      int scheduleRevision,
      String recipient) {
    this.messageId = messageId;
    this.eventId = eventId;
    this.purpose = purpose;
    this.scheduleRevision = scheduleRevision;
    this.recipient = recipient;
  }

  public boolean isSent() {
    return sentAt != null;
  }

  public void sent(Instant now) {
    sentAt = now;
  }
}
