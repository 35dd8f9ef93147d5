package io.rostrum.workflows.room;

import io.rostrum.workflows.persistence.InsertedOnce;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A change that was decided, so that the same one asked again is answered alike. */
@Entity
@Table(name = "room_change")
public class DecidedChange extends InsertedOnce<String> {

  @Id private String changeId;
  private String eventId;
  private String participantId;
  private String targetId;

  @Enumerated(EnumType.STRING)
  private RoomAction action;

  @Enumerated(EnumType.STRING)
  private RoomEffect effect;

  @Enumerated(EnumType.STRING)
  private Refusal refusal;

  // Null where nobody waits.
  private Integer place;

  private boolean costsPresenter;
  private Instant decidedAt;

  protected DecidedChange() {}

  @Override
  public String getId() {
    return changeId;
  }

  /**
   * @param costsPresenter whether it takes presenter rights, or sends somebody out who was invited
   *     to present
   */
  DecidedChange(RoomChange change, RoomDecision decision, boolean costsPresenter, Instant now) {
    this.changeId = change.changeId();
    this.eventId = change.eventId();
    this.participantId = change.participantId();
    this.targetId = change.targetId();
    this.action = change.action();
    switch (decision) {
      case Granted(RoomEffect granted) -> {
        this.effect = granted;
        this.costsPresenter = costsPresenter;
      }
      case Refused(Refusal refused, Optional<Integer> line) -> {
        this.refusal = refused;
        this.place = line.orElse(null);
      }
    }
    this.decidedAt = now;
  }

  /** Whether this was decided about a change: its id alone does not say so. */
  boolean isSameAs(RoomChange change) {
    return eventId.equals(change.eventId())
        && participantId.equals(change.participantId())
        && targetId.equals(change.targetId())
        && action == change.action();
  }

  boolean isOf(String askingId) {
    return participantId.equals(askingId);
  }

  public String eventId() {
    return eventId;
  }

  /** Who did it, or would have. */
  public String participantId() {
    return participantId;
  }

  /** Whom it was about: the same person unless it was about somebody else. */
  public String targetId() {
    return targetId;
  }

  /** What it did; empty if it was refused. */
  public Optional<RoomEffect> effect() {
    return Optional.ofNullable(effect);
  }

  /** Whether it took presenter rights, or sent somebody out who was invited to present. */
  public boolean costsPresenter() {
    return costsPresenter;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public RoomDecision decision() {
    return effect != null ? new Granted(effect) : new Refused(refusal, Optional.ofNullable(place));
  }
}
