package io.rostrum.workflows.mail;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was sent to whom. */
public interface OutgoingMailRepository extends Repository<OutgoingMail, String> {

  OutgoingMail saveAndFlush(OutgoingMail mail);

  Optional<OutgoingMail> findById(String messageId);

  boolean existsByRecipientAndPurposeAndScheduleRevisionAndStatus(
      String recipient, MailPurpose purpose, int scheduleRevision, MailStatus status);

  boolean existsByRecipientAndPurposeAndStatus(
      String recipient, MailPurpose purpose, MailStatus status);

  List<OutgoingMail> findByRecipientAndPurposeAndStatusOrderBySettledAt(
      String recipient, MailPurpose purpose, MailStatus status);

  List<OutgoingMail> findByEventIdAndStatus(String eventId, MailStatus status);

  /** Whether an invitation went to a presenter; one that was refused did not. */
  default boolean wasInvited(String presenterId) {
    return existsByRecipientAndPurposeAndStatus(
        presenterId, MailPurpose.INVITATION, MailStatus.SENT);
  }

  /** The mails of one purpose to somebody that the mail server refused, the oldest first. */
  default List<OutgoingMail> refusalsOf(String recipient, MailPurpose purpose) {
    return findByRecipientAndPurposeAndStatusOrderBySettledAt(
        recipient, purpose, MailStatus.REFUSED);
  }
}
