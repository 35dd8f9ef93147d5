package io.rostrum.workflows.room;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The codes that were mailed last. */
public interface LinkCodeRepository extends Repository<LinkCode, String> {

  LinkCode save(LinkCode code);

  Optional<LinkCode> findById(String participantId);
}
