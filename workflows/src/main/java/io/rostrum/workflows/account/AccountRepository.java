package io.rostrum.workflows.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Accounts, found by id or by the Tasklist user who owns them. */
public interface AccountRepository extends Repository<Account, String> {

  Account save(Account account);

  Optional<Account> findById(String accountId);

  Optional<Account> findByTasklistUser(String tasklistUser);
}
