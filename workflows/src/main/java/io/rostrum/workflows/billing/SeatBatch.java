package io.rostrum.workflows.billing;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * Presenter seats that were bought together (R11). Each webinar of the account has them, and they
 * are charged anew with each cycle.
 */
@Entity
public class SeatBatch extends InsertedOnce<String> {

  @Id private String batchId;
  private String accountId;
  private int seats;
  private Instant boughtAt;

  protected SeatBatch() {}

  /**
   * @param batchId the purchase's id
   */
  public SeatBatch(String batchId, String accountId, int seats, Instant boughtAt) {
    this.batchId = batchId;
    this.accountId = accountId;
    this.seats = seats;
    this.boughtAt = boughtAt;
  }

  @Override
  public String getId() {
    return batchId;
  }

  public int seats() {
    return seats;
  }
}
