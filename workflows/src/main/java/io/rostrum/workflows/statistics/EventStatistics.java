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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The main figures of an event that was held (R16). They are kept, and can be computed again from
 * the attendance rows. "People who came" are without the organizer and the presenters; average and
 * median are over people, each with the sum of their stays.
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
    List<Long> seconds = secondsOfEach(audience);
    this.attendees = seconds.size();
    this.averageStaySeconds =
        Math.round(seconds.stream().mapToLong(Long::longValue).average().orElse(0));
    this.medianStaySeconds = median(seconds);
    AttendanceCurve.of(audience)
        .peak()
        .ifPresent(
            point -> {
              this.peak = point.people();
              this.peakAt = point.at();
            });
    this.presentersPresent = secondsOfEach(ofRole(Role.PRESENTER, stays)).size();
  }

  private static List<Stay> ofRole(Role role, Collection<Stay> stays) {
    return stays.stream().filter(stay -> stay.role() == role).toList();
  }

  /** The time each person was there, shortest first. */
  private static List<Long> secondsOfEach(List<Stay> stays) {
    Map<String, Long> seconds =
        stays.stream()
            .collect(
                Collectors.groupingBy(
                    Stay::participantId,
                    Collectors.summingLong(
                        stay -> Duration.between(stay.from(), stay.to()).toSeconds())));
    return seconds.values().stream().sorted().toList();
  }

  private static long median(List<Long> sorted) {
    if (sorted.isEmpty()) {
      return 0;
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
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

  /** How many different people came, without the organizer and the presenters. */
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

  public int presentersPresent() {
    return presentersPresent;
  }
}
