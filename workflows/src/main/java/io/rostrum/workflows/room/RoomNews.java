package io.rostrum.workflows.room;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/** Something that happened in a room. The revisions of one room follow each other without a gap. */
@Entity
public class RoomNews extends InsertedOnce<RoomNews.Key> {

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private RoomAction action;

  @Enumerated(EnumType.STRING)
  private RoomEffect effect;

  private String participantId;
  private String targetId;
  private String device = "";
  private Instant happenedAt;

  protected RoomNews() {}

  @Override
  public Key getId() {
    return key;
  }

  RoomNews(Room room, RoomAction action, RoomEffect effect, String by, String target, Instant now) {
    this.key = new Key(room.eventId(), room.nextRevision());
    this.action = action;
    this.effect = effect;
    this.participantId = by;
    this.targetId = target;
    this.happenedAt = now;
  }

  RoomNews from(String device) {
    this.device = device;
    return this;
  }

  /** The room's count of what happened, after this. */
  public long revision() {
    return key.revision();
  }

  public RoomAction action() {
    return action;
  }

  public RoomEffect effect() {
    return effect;
  }

  /** Who did it. */
  public String participantId() {
    return participantId;
  }

  /** Whom it concerned: the same person unless it was about somebody else. */
  public String targetId() {
    return targetId;
  }

  /** Roughly what a link was tried from; empty where it did not say so, or nothing was tried. */
  public String device() {
    return device;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  /** The revision of a room that something led to. */
  @Embeddable
  public record Key(String eventId, long revision) implements Serializable {}
}
