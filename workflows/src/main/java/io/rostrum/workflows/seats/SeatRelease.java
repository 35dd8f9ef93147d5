package io.rostrum.workflows.seats;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That somebody gives up their presenter seat first, by the organizer's choice. */
@Entity
public class SeatRelease extends InsertedOnce<String> {

  @Id private String participantId;
  private String accountId;

  protected SeatRelease() {}

  SeatRelease(String participantId, String accountId) {
    this.participantId = participantId;
    this.accountId = accountId;
  }

  @Override
  public String getId() {
    return participantId;
  }
}
