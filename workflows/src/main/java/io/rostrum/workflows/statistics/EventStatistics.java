package io.rostrum.workflows.statistics;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.persistence.InsertedOnce;
import io.rostrum.workflows.room.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The main figures of an event that was held (R16). They are kept, and can be computed again from
 * the attendance rows. Everybody counts in each role for the time that they had it: whoever was
 * promoted came as an attendee and was a presenter there, too. Average and median are over people,
 * each with the time that they were there, however many stays that was; they are rounded to the
 * second, once.
 */
@Entity
public class EventStatistics extends InsertedOnce<String> {

  @Id private String eventId;
  private Instant plannedStart;
  private Instant plannedEnd;
  private Instant actualStart;
  private Instant actualEnd;
  private int attendees;
  private int peak;
  private Instant peakAt;
  private long averageStaySeconds;
  private long medianStaySeconds;
  private int presentersPresent;

  protected EventStatistics() {}

  @Override
  public String getId() {
    return eventId;
  }

  /**
   * Computes the figures.
   *
   * @param stays everybody's, within the time the room was open
   */
  public EventStatistics(
      Event event, Instant actualStart, Instant actualEnd, Collection<Stay> stays) {
    this.eventId = event.eventId();
    this.plannedStart = event.startsAt();
    this.plannedEnd = event.endsAt();
    this.actualStart = actualStart;
    this.actualEnd = actualEnd;
    List<Stay> audience = ofRole(Role.ATTENDEE, stays);
    List<Duration> times = timeOfEach(audience);
    this.attendees = times.size();
    this.averageStaySeconds = average(times);
    this.medianStaySeconds = median(times);
    AttendanceCurve.of(audience)
        .peak()
        .ifPresent(
            point -> {
              this.peak = point.people();
              this.peakAt = point.at();
            });
    this.presentersPresent = timeOfEach(ofRole(Role.PRESENTER, stays)).size();
  }

  private static List<Stay> ofRole(Role role, Collection<Stay> stays) {
    return stays.stream().filter(stay -> stay.role() == role).toList();
  }

  /** The time each person was there, shortest first. */
  private static List<Duration> timeOfEach(List<Stay> stays) {
    return stays.stream().collect(Collectors.groupingBy(Stay::participantId)).values().stream()
        .map(Stay::together)
        .sorted()
        .toList();
  }

  private static long average(List<Duration> times) {
    return times.isEmpty()
        ? 0
        : inSeconds(times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(times.size()));
  }

  private static long median(List<Duration> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? inSeconds(sorted.get(middle))
        : average(sorted.subList(Math.max(0, middle - 1), Math.min(sorted.size(), middle + 1)));
  }

  private static long inSeconds(Duration time) {
    return time.plusMillis(500).toSeconds();
  }

  public String eventId() {
    return eventId;
  }

  public Instant plannedStart() {
    return plannedStart;
  }

  public Instant plannedEnd() {
    return plannedEnd;
  }

  public Instant actualStart() {
    return actualStart;
  }

  public Instant actualEnd() {
    return actualEnd;
  }

  /** How many different people were there as attendees, for all of the time or some of it. */
  public int attendees() {
    return attendees;
  }

  /** The largest number of attendees at the same time. */
  public int peak() {
    return peak;
  }

  /** When the peak was first reached; empty when nobody came. */
  public Optional<Instant> peakAt() {
    return Optional.ofNullable(peakAt);
  }

  public Duration averageStay() {
    return Duration.ofSeconds(averageStaySeconds);
  }

  public Duration medianStay() {
    return Duration.ofSeconds(medianStaySeconds);
  }

  /** How many different people were there as presenters, for all of the time or some of it. */
  public int presentersPresent() {
    return presentersPresent;
  }
}
