package io.rostrum.workflows.mail;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that the mail server took or refused, or that was withheld: one per event, purpose,
 * occasion, schedule revision and recipient.
 */
@Entity
public class OutgoingMail extends InsertedOnce<String> {

  @Id private String messageId;
  private String eventId;

  @Enumerated(EnumType.STRING)
  private MailPurpose purpose;

  private String occasion;
  private int scheduleRevision;
  private String recipient;

  @Enumerated(EnumType.STRING)
  private MailStatus status;

  private String refusal;
  private Instant settledAt;

  protected OutgoingMail() {}

  @Override
  public String getId() {
    return messageId;
  }

  /**
   * @param eventId the event, which may still be a draft
   * @param occasion tells two mails of one purpose apart; empty where there is only one
   * @param recipient the id of the person, not their address
   */
  public OutgoingMail(
      String messageId,
      String eventId,
      MailPurpose purpose,
      String occasion,
      int scheduleRevision,
      String recipient) {
    this.messageId = messageId;
    this.eventId = eventId;
    this.purpose = purpose;
    this.occasion = occasion;
    this.scheduleRevision = scheduleRevision;
    this.recipient = recipient;
  }

  public MailPurpose purpose() {
    return purpose;
  }

  public int scheduleRevision() {
    return scheduleRevision;
  }

  public String recipient() {
    return recipient;
  }

  public MailStatus status() {
    return status;
  }

  /** What the mail server said when it refused the mail, without the address, or which quota. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** When the mail server took or refused it, or it was withheld. */
  public Instant settledAt() {
    return settledAt;
  }

  public void sent(Instant now) {
    status = MailStatus.SENT;
    settledAt = now;
  }

  public void refused(String reason, Instant now) {
    status = MailStatus.REFUSED;
    refusal = reason;
    settledAt = now;
  }

  /**
   * @param quota which quota was used up
   */
  public void withheld(String quota, Instant now) {
    status = MailStatus.WITHHELD;
    refusal = quota;
    settledAt = now;
  }
}
