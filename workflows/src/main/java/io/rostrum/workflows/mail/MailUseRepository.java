package io.rostrum.workflows.mail;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was counted of the mails that people who have proved nothing caused. */
interface MailUseRepository extends Repository<MailUse, MailUse.Key> {

  List<MailUse> saveAllAndFlush(Iterable<MailUse> uses);

  boolean existsByMessageId(String messageId);

  @Modifying
  @Query("delete from MailUse u where u.key.beginsAt < :before")
  int deleteBegunBefore(Instant before);

  /** How many were counted together. */
  @Query(
      "select count(u) from MailUse u where u.key.purpose = :purpose and u.key.quota = :quota"
          + " and u.key.subject = :subject and u.key.windowHours = :windowHours"
          + " and u.key.beginsAt = :beginsAt")
  int used(MailPurpose purpose, MailQuota quota, String subject, int windowHours, Instant beginsAt);
}
