package io.rostrum.workflows.mail;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.repository.Repository;

/** What was sent to whom. */
public interface OutgoingMailRepository extends Repository<OutgoingMail, String> {

  OutgoingMail saveAndFlush(OutgoingMail mail);

  Optional<OutgoingMail> findById(String messageId);

  boolean existsByRecipientAndPurposeInAndScheduleRevisionAndStatus(
      String recipient, Collection<MailPurpose> purposes, int scheduleRevision, MailStatus status);

  boolean existsByRecipientAndPurposeInAndStatus(
      String recipient, Collection<MailPurpose> purposes, MailStatus status);

  List<OutgoingMail> findByRecipientAndPurposeAndStatusOrderBySettledAt(
      String recipient, MailPurpose purpose, MailStatus status);

  List<OutgoingMail> findByEventIdAndStatus(String eventId, MailStatus status);

  /**
   * Whether a presenter was told that they are to present, by whichever mail; one that was refused
   * told them nothing.
   */
  default boolean wasInvited(String presenterId) {
    return existsByRecipientAndPurposeInAndStatus(
        presenterId, MailPurpose.THAT_INVITE, MailStatus.SENT);
  }

  /** Whether a presenter was told that they wait for a seat. */
  default boolean wasToldToWait(String presenterId) {
    return existsByRecipientAndPurposeInAndStatus(
        presenterId, Set.of(MailPurpose.WAITING_FOR_SEAT), MailStatus.SENT);
  }

  Optional<OutgoingMail>
      findFirstByRecipientAndPurposeInAndStatusAndScheduleRevisionLessThanOrderByScheduleRevisionDesc(
          String recipient, Collection<MailPurpose> purposes, MailStatus status, int revision);

  /** The newest revision of a schedule before this one that somebody was told of. */
  default Optional<Integer> lastTold(String recipient, int revision) {
    return findFirstByRecipientAndPurposeInAndStatusAndScheduleRevisionLessThanOrderByScheduleRevisionDesc(
            recipient, MailPurpose.THAT_SAY_HOW_IT_STANDS, MailStatus.SENT, revision)
        .map(OutgoingMail::scheduleRevision);
  }

  /** The mails of one purpose to somebody that the mail server refused, the oldest first. */
  default List<OutgoingMail> refusalsOf(String recipient, MailPurpose purpose) {
    return findByRecipientAndPurposeAndStatusOrderBySettledAt(
        recipient, purpose, MailStatus.REFUSED);
  }
}
