package io.rostrum.workflows.room;

import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** Somebody's place in the line for a camera or a microphone; the lowest ticket is next. */
@Entity
public class MediaWait extends InsertedOnce<MediaWait.Key> {

  @EmbeddedId private Key key;
  private String eventId;
  private long ticket;

  protected MediaWait() {}

  @Override
  public Key getId() {
    return key;
  }

  MediaWait(Participant who, MediaKind kind, long ticket) {
    this.key = new Key(who.participantId(), kind);
    this.eventId = who.eventId();
    this.ticket = ticket;
  }

  public MediaKind kind() {
    return key.kind();
  }

  public String participantId() {
    return key.participantId();
  }

  /** Who waits for what: nobody stands twice in one line. */
  @Embeddable
  public record Key(String participantId, @Enumerated(EnumType.STRING) MediaKind kind)
      implements Serializable {}
}
