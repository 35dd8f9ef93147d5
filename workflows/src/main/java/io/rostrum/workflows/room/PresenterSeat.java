package io.rostrum.workflows.presenter;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** One of an event's presenter seats, taken (R10). The key makes sure that nobody else has it. */
@Entity
public class PresenterSeat extends InsertedOnce<PresenterSeat.Key> {

  @EmbeddedId private Key key;
  private String presenterId;

  protected PresenterSeat() {}

  @Override
  public PresenterSeat.Key getId() {
    return key;
  }

  PresenterSeat(String eventId, int seatNo, String presenterId) {
    this.key = new Key(eventId, seatNo);
    this.presenterId = presenterId;
  }

  public int seatNo() {
    return key.seatNo();
  }

  public String presenterId() {
    return presenterId;
  }

  /** Which seat of which event; the first is 1. */
  @Embeddable
  public record Key(String eventId, int seatNo) implements Serializable {}
}
