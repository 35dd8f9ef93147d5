package io.rostrum.workflows.seats;

import io.rostrum.workflows.engine.Unrepairable;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The presenter seats that were asked for. */
public interface SeatPurchaseRepository extends Repository<SeatPurchase, String> {

  SeatPurchase save(SeatPurchase purchase);

  Optional<SeatPurchase> findById(String purchaseId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from SeatPurchase r where r.purchaseId = :purchaseId")
  Optional<SeatPurchase> findLocked(String purchaseId);

  /**
   * Locks a purchase; two jobs about it wait for one another.
   *
   * @throws Unrepairable if there is none
   */
  default SeatPurchase lock(long processInstanceKey) {
    return require(findLocked(Long.toString(processInstanceKey)), processInstanceKey);
  }

  /**
   * @throws Unrepairable if there is none
   */
  default SeatPurchase require(long processInstanceKey) {
    return require(findById(Long.toString(processInstanceKey)), processInstanceKey);
  }

  private static SeatPurchase require(Optional<SeatPurchase> found, long processInstanceKey) {
    return found.orElseThrow(
        () ->
            new Unrepairable(
                "Nobody asked for presenter seats under the key "
                    + processInstanceKey
                    + ". Cancel this instance, or restore the database and retry."));
  }
}
