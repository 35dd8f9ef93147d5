package io.rostrum.workflows.event;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How an event stood once it was scheduled, or changed: what mails of that time said of it. */
@Entity
public class EventVersion extends InsertedOnce<EventVersion.Key> {

  @EmbeddedId private Key key;
  private String title;
  private Instant startsAt;
  private int durationMinutes;
  private String timeZone;
  private String description;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Enumerated(EnumType.STRING)
  private AttendeeNames attendeeNames;

  protected EventVersion() {}

  @Override
  public Key getId() {
    return key;
  }

  /** The event as it stands. */
  public EventVersion(Event event) {
    this.key = new Key(event.eventId(), event.scheduleRevision());
    this.title = event.title();
    this.startsAt = event.startsAt();
    this.durationMinutes = Math.toIntExact(event.duration().toMinutes());
    this.timeZone = event.timeZone().getId();
    this.description = event.description();
    this.language = event.language();
    this.attendeeNames = event.attendeeNames();
  }

  public String title() {
    return title;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Duration duration() {
    return Duration.ofMinutes(durationMinutes);
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public String description() {
    return description;
  }

  public Language language() {
    return language;
  }

  public AttendeeNames attendeeNames() {
    return attendeeNames;
  }

  /** Which revision of the schedule of which event. */
  @Embeddable
  public record Key(String eventId, int scheduleRevision) implements Serializable {}
}
