package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/**
 * One of an event's presenter seats, taken (R10). The key makes sure that nobody else has it; the
 * row repeats what bounds it, so that the database stores neither more seats than the event has nor
 * one of somebody who does not present.
 */
@Entity
public class PresenterSeat extends InsertedOnce<PresenterSeat.Key> {

  @EmbeddedId private Key key;
  private String participantId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private int presenterSeats;
  private Instant seatedAt;

  protected PresenterSeat() {}

  @Override
  public PresenterSeat.Key getId() {
    return key;
  }

  PresenterSeat(Event event, int seatNo, Participant presenter, Instant seatedAt) {
    this.key = new Key(event.eventId(), seatNo);
    this.participantId = presenter.participantId();
    this.role = presenter.role();
    this.presenterSeats = event.limits().presenterSeats();
    this.seatedAt = seatedAt;
  }

  public int seatNo() {
    return key.seatNo();
  }

  /** Who presents: somebody invited by mail has the id of the presenter. */
  public String participantId() {
    return participantId;
  }

  /** Which seat of which event; the first is 1. */
  @Embeddable
  public record Key(String eventId, int seatNo) implements Serializable {}
}
