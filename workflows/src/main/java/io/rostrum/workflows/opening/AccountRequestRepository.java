package io.rostrum.workflows.opening;

import io.rostrum.workflows.engine.Unrepairable;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts that were asked for. */
public interface AccountRequestRepository extends Repository<AccountRequest, String> {

  AccountRequest save(AccountRequest request);

  Optional<AccountRequest> findById(String processInstanceKey);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from AccountRequest r where r.processInstanceKey = :processInstanceKey")
  Optional<AccountRequest> findLocked(String processInstanceKey);

  /**
   * Locks a request; two jobs about it wait for one another.
   *
   * @throws Unrepairable if there is none
   */
  default AccountRequest lock(long processInstanceKey) {
    return require(findLocked(Long.toString(processInstanceKey)), processInstanceKey);
  }

  /**
   * @throws Unrepairable if there is none
   */
  default AccountRequest require(long processInstanceKey) {
    return require(findById(Long.toString(processInstanceKey)), processInstanceKey);
  }

  private static AccountRequest require(Optional<AccountRequest> found, long processInstanceKey) {
    return found.orElseThrow(
        () ->
            new Unrepairable(
                "Nobody asked for an account under the key "
                    + processInstanceKey
                    + ". Cancel this instance, or restore the database and retry."));
  }
}
