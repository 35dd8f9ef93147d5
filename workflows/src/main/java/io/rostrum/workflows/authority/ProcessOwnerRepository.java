package io.rostrum.workflows.authority;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Whose account the process instances work for. */
public interface ProcessOwnerRepository extends Repository<ProcessOwner, String> {

  ProcessOwner save(ProcessOwner owner);

  Optional<ProcessOwner> findById(String processInstanceKey);
}
