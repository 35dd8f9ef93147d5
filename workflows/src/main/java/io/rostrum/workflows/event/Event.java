package io.rostrum.workflows.event;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A webinar or a meeting that its organizer has confirmed. */
@Entity
public class Event extends InsertedOnce<String> {

  @Id private String eventId;
  private String accountId;
  private String title;

  @Enumerated(EnumType.STRING)
  private EventType eventType;

  private Instant startsAt;
  private int durationMinutes;
  private String timeZone;
  private String description;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Enumerated(EnumType.STRING)
  private AttendeeNames attendeeNames;

  @Enumerated(EnumType.STRING)
  private EventStatus status;

  private String cancelReason;
  private int scheduleRevision;
  private Instant scheduledAt;
  private Instant scheduleChangedAt;
  private Instant remindedUntil;
  @Embedded private EventLimits limits;
  private int extraPresenterSeats;
  private boolean calendarUidShared;

  @ElementCollection
  @CollectionTable(name = "event_reminder", joinColumns = @JoinColumn(name = "event_id"))
  @Column(name = "minutes_before")
  private Set<Integer> reminderMinutes = new HashSet<>();

  protected Event() {}

  @Override
  public String getId() {
    return eventId;
  }

  /** A new event, scheduled at this moment within what the plan allows. */
  public Event(
      String eventId, String accountId, EventDetails details, EventLimits limits, Instant now) {
    this.eventId = eventId;
    this.accountId = accountId;
    this.title = details.title();
    this.eventType = details.type();
    this.startsAt = details.startsAt();
    this.durationMinutes = Math.toIntExact(details.duration().toMinutes());
    this.timeZone = details.timeZone().getId();
    this.description = details.description();
    this.language = details.language();
    this.attendeeNames = details.attendeeNames();
    this.status = EventStatus.SCHEDULED;
    this.scheduledAt = now;
    this.scheduleChangedAt = now;
    this.limits = limits;
  }

  public String eventId() {
    return eventId;
  }

  public String accountId() {
    return accountId;
  }

  public String title() {
    return title;
  }

  public EventType type() {
    return eventType;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return startsAt.plus(duration());
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

  public EventStatus status() {
    return status;
  }

  /** How often the schedule was changed; it raises the SEQUENCE that calendars know. */
  public int scheduleRevision() {
    return scheduleRevision;
  }

  /**
   * Whether the organizer's calendar entry has the UID of the presenters', as it had in mails of
   * earlier versions: a calendar finds what it has by that alone.
   */
  public boolean sharesCalendarUid() {
    return calendarUidShared;
  }

  public Instant scheduledAt() {
    return scheduledAt;
  }

  /** When the start or the duration was last decided on. */
  public Instant scheduleChangedAt() {
    return scheduleChangedAt;
  }

  /**
   * How many minutes before the start people are reminded; what the account says is copied once.
   */
  public void remindBefore(Set<Integer> minutes) {
    reminderMinutes = new HashSet<>(minutes);
  }

  /** When people are reminded, in no order; to be asked in the transaction that read the event. */
  public Set<Instant> reminders() {
    return reminderMinutes.stream()
        .map(minutes -> startsAt.minus(Duration.ofMinutes(minutes)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Reminders that were due until this moment were seen to; empty before the first. */
  public Optional<Instant> remindedUntil() {
    return Optional.ofNullable(remindedUntil);
  }

  /** Why it was cancelled, in the organizer's words; empty unless it was. */
  public Optional<String> cancelReason() {
    return Optional.ofNullable(cancelReason);
  }

  /** What is allowed at it; the presenter seats that were bought are counted in. */
  public EventLimits limits() {
    return limits;
  }

  /** What its plan allows, without the presenter seats that were bought. */
  public EventLimits limitsOfPlan() {
    return limits.withMorePresenterSeats(-extraPresenterSeats);
  }

  /**
   * Says what is allowed from now on (R10, R11).
   *
   * @param ofPlan what a plan allows
   * @param extraSeats how many presenter seats were bought beside those of the plan
   * @throws IllegalStateException if seats were bought and it is no webinar (R12)
   */
  public void haveLimits(EventLimits ofPlan, int extraSeats) {
    if (extraSeats > 0 && eventType != EventType.WEBINAR) {
      throw new IllegalStateException("Extra presenter seats exist in webinars only");
    }
    limits = ofPlan.withMorePresenterSeats(extraSeats);
    extraPresenterSeats = extraSeats;
  }

  /** Moves the event in time (R3). Reminders begin anew for the new start. */
  public void reschedule(Instant start, Duration duration, ZoneId zone, Instant now) {
    startsAt = start;
    durationMinutes = Math.toIntExact(duration.toMinutes());
    timeZone = zone.getId();
    scheduleChangedAt = now;
    remindedUntil = null;
    scheduleRevision++;
  }

  /** Says anew what the event is called and is about (R3). */
  public void describe(
      String newTitle, String newDescription, Language newLanguage, AttendeeNames newNames) {
    title = newTitle;
    description = newDescription;
    language = newLanguage;
    attendeeNames = newNames;
    scheduleRevision++;
  }

  /** Calls the event off (R3). */
  public void cancel(String reason) {
    become(EventStatus.CANCELLED);
    cancelReason = reason;
    scheduleRevision++;
  }

  /** Notes that the reminders due until a moment are seen to. */
  public void reminded(Instant until) {
    if (remindedUntil == null || remindedUntil.isBefore(until)) {
      remindedUntil = until;
    }
  }

  /**
   * Moves the event on. Becoming what it already is changes nothing, so that a repeated job may ask
   * again.
   *
   * @throws IllegalStateException if the event cannot become that from where it stands
   */
  public void become(EventStatus next) {
    if (status == next) {
      return;
    }
    if (!status.mayBecome(next)) {
      throw new IllegalStateException(
          "Event " + eventId + " is " + status + ", not before " + next);
    }
    status = next;
  }
}
