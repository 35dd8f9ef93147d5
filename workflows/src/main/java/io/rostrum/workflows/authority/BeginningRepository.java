package io.rostrum.workflows.authority;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The process instances that came through the start event of their model. */
interface BeginningRepository extends Repository<Beginning, String> {

  Beginning save(Beginning beginning);

  Optional<Beginning> findById(String processInstanceKey);

  boolean existsById(String processInstanceKey);
}
