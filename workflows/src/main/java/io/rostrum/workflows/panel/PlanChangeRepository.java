package io.rostrum.workflows.panel;

import io.rostrum.workflows.engine.Unrepairable;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The changes of plan that were asked for. */
public interface PlanChangeRepository extends Repository<PlanChange, String> {

  PlanChange save(PlanChange change);

  Optional<PlanChange> findById(String changeId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from PlanChange r where r.changeId = :changeId")
  Optional<PlanChange> findLocked(String changeId);

  /**
   * Locks a change; two jobs about it wait for one another.
   *
   * @throws Unrepairable if there is none
   */
  default PlanChange lock(long processInstanceKey) {
    return require(findLocked(Long.toString(processInstanceKey)), processInstanceKey);
  }

  /**
   * @throws Unrepairable if there is none
   */
  default PlanChange require(long processInstanceKey) {
    return require(findById(Long.toString(processInstanceKey)), processInstanceKey);
  }

  private static PlanChange require(Optional<PlanChange> found, long processInstanceKey) {
    return found.orElseThrow(
        () ->
            new Unrepairable(
                "Nobody asked for another plan under the key "
                    + processInstanceKey
                    + ". Cancel this instance, or restore the database and retry."));
  }
}
