package io.rostrum.workflows.panel;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What organizers saved. */
public interface AccountChangeRepository extends Repository<AccountChange, String> {

  AccountChange save(AccountChange change);

  Optional<AccountChange> findById(String changeId);
}
