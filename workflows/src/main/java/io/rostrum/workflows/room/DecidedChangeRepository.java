package io.rostrum.workflows.room;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The changes that were decided. */
public interface DecidedChangeRepository extends Repository<DecidedChange, String> {

  DecidedChange save(DecidedChange change);

  Optional<DecidedChange> findById(String changeId);
}
