package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/**
 * The right to have one camera or one microphone on, now (R14). The row repeats what bounds it: the
 * database stores neither a slot beyond the event's limit nor one of somebody without the right.
 */
@Entity
public class MediaSlot extends InsertedOnce<MediaSlot.Key> {

  @EmbeddedId private Key key;
  private String participantId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Enumerated(EnumType.STRING)
  private EventType eventType;

  private int cameras;
  private int microphones;

  protected MediaSlot() {}

  @Override
  public Key getId() {
    return key;
  }

  MediaSlot(Event event, MediaKind kind, int slotNo, Participant holder) {
    this.key = new Key(event.eventId(), kind, slotNo);
    this.participantId = holder.participantId();
    this.role = holder.role();
    this.eventType = event.type();
    this.cameras = event.limits().cameras();
    this.microphones = event.limits().microphones();
  }

  /** Which slot of which event; the first of each kind is 1. */
  @Embeddable
  public record Key(String eventId, @Enumerated(EnumType.STRING) MediaKind kind, int slotNo)
      implements Serializable {}
}
