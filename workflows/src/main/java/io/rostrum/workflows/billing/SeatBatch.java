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
  private boolean isCancelled;
  // Null as long as the account has them.
  private Instant endedAt;

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

  public Instant boughtAt() {
    return boughtAt;
  }

  /** Whether they end with the billing cycle, as their organizer said. */
  public boolean isCancelled() {
    return isCancelled;
  }

  /** Says whether they end with the billing cycle. */
  public void cancel(boolean cancelled) {
    isCancelled = cancelled;
  }

  void end(Instant now) {
    endedAt = now;
  }
}
