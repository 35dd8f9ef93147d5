package io.rostrum.workflows.account;

import io.rostrum.workflows.engine.Unrepairable;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Accounts, found by id or by the Tasklist user who owns them. */
public interface AccountRepository extends Repository<Account, String> {

  Account save(Account account);

  Optional<Account> findById(String accountId);

  Optional<Account> findByTasklistUser(String tasklistUser);

  /**
   * @throws Unrepairable if there is no such account
   */
  default Account require(String accountId) {
    return findById(accountId)
        .orElseThrow(
            () ->
                new Unrepairable(
                    "There is no account "
                        + accountId
                        + ". Cancel this instance, or restore the account and retry."));
  }

  /** The account's plan as it is this moment, whatever was read of it before. */
  @Query("select a.plan from Account a where a.accountId = :accountId")
  String planOf(String accountId);

  /** Whether nobody but its organizer gives presenter rights in its rooms. */
  @Query("select a.onlyOrganizerGrants from Account a where a.accountId = :accountId")
  boolean isGrantedByOrganizerOnly(String accountId);

  /**
   * Whether those who were promoted in its rooms may take the rights of invited presenters there.
   */
  @Query("select a.promotedManageInvited from Account a where a.accountId = :accountId")
  boolean isInvitedManagedByPromoted(String accountId);
}
