package io.rostrum.workflows.mail;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was counted of the mails that people who have proved nothing caused. */
interface MailUseRepository extends Repository<MailUse, MailUse.Slot> {

  List<MailUse> saveAllAndFlush(Iterable<MailUse> uses);

  boolean existsByMessageId(String messageId);

  @Modifying
  @Query("delete from MailUse u where u.slot.beginsAt < :before")
  int deleteBegunBefore(Instant before);

  /** How many were counted together. */
  @Query(
      "select count(u) from MailUse u where u.slot.purpose = :purpose and u.slot.quota = :quota"
          + " and u.slot.subject = :subject and u.slot.windowHours = :windowHours"
          + " and u.slot.beginsAt = :beginsAt")
  int used(MailPurpose purpose, MailQuota quota, String subject, int windowHours, Instant beginsAt);
}
