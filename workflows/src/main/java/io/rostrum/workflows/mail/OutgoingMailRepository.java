package io.rostrum.workflows.mail;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was sent to whom. */
public interface OutgoingMailRepository extends Repository<OutgoingMail, String> {

  OutgoingMail saveAndFlush(OutgoingMail mail);

  Optional<OutgoingMail> findById(String messageId);
}
