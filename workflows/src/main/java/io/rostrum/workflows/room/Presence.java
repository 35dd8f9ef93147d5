package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.text.OneLine;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is there. Presence is the open connection of a page; it is written by the web tier, because a
 * thousand people arriving must not become a thousand jobs.
 */
@Service
public class Presence {
  static final int LONGEST_NAME = 60;

  private final ParticipantRepository participants;
  private final AttendanceRepository attendances;
  private final RoomRepository rooms;
  private final EventRepository events;
  private final ApplicationEventPublisher publisher;
  private final RoomSettings settings;
  private final Clock clock;
  private final Instant startedAt;

  Presence(
      ParticipantRepository participants,
      AttendanceRepository attendances,
      RoomRepository rooms,
      EventRepository events,
      ApplicationEventPublisher publisher,
      RoomSettings settings,
      Clock clock) {
    this.participants = participants;
    this.attendances = attendances;
    this.rooms = rooms;
    this.events = events;
    this.publisher = publisher;
    this.settings = settings;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** What came of an attendee's wish to come in. */
  public sealed interface Admission {
    record Admitted(String participantId) implements Admission {}

    record Refused(Refusal refusal) implements Admission {}
  }

  /**
   * Lets an attendee in by the event's public link. Coming again from the same browser, they are
   * the same person, under the name they give now.
   */
  @Transactional
  public Admission admit(String eventId, String name, String browserHash) {
    // The lock keeps two requests of one browser from becoming two people.
    Room room = rooms.lock(eventId);
    if (room.state() == RoomState.CLOSED) {
      return new Admission.Refused(over(eventId));
    }
    String shown = OneLine.of(name);
    if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
      return new Admission.Refused(Refusal.NAME_INVALID);
    }
    Participant attendee =
        participants
            .findByEventIdAndRoleAndBrowserHash(eventId, Role.ATTENDEE, browserHash)
            .stream()
            .findFirst()
            .orElseGet(
                () ->
                    participants.save(
                        Participant.attendee(
                            eventId, UUID.randomUUID().toString(), shown, browserHash)));
    attendee.rename(shown);
    return new Admission.Admitted(attendee.participantId());
  }

  private Refusal over(String eventId) {
    return events.require(eventId).status() == EventStatus.CANCELLED
        ? Refusal.EVENT_CANCELLED
        : Refusal.EVENT_OVER;
  }

  /** A page of this person is connected: they are there, unless the event is over. */
  @Transactional
  public void connected(String participantId) {
    Participant participant = participants.findLocked(participantId).orElseThrow();
    Instant now = clock.instant();
    boolean over = rooms.findById(participant.eventId()).orElseThrow().state() == RoomState.CLOSED;
    if (over) {
      return;
    }
    if (attendances.seen(List.of(participantId), now) == 0) {
      begin(participant, now);
      publisher.publishEvent(new RoomChanged(participant.eventId()));
    }
  }

  /**
   * Counts the rest of a stay under the role that the person has now; whoever is not there has
   * none.
   */
  @Transactional
  public void goesOnAs(Participant participant) {
    Instant now = clock.instant();
    if (attendances.leaves(participant.participantId(), now) > 0) {
      begin(participant, now);
    }
  }

  private void begin(Participant participant, Instant now) {
    attendances.save(new Attendance(UUID.randomUUID().toString(), participant, now));
  }

  /** These people are still connected, or were until this moment. */
  @Transactional
  public void seen(Collection<String> participantIds) {
    if (!participantIds.isEmpty()) {
      attendances.seen(participantIds, clock.instant());
    }
  }

  /**
   * Ends the stay of everybody whose connection has been lost for longer than the grace time. After
   * a start pages have that long to come back: while nobody listened, nobody was lost.
   */
  @Transactional
  public void endLostStays() {
    Instant before = clock.instant().minus(settings.absenceGrace());
    if (before.isBefore(startedAt)) {
      return;
    }
    List<String> events = attendances.eventsWithLost(before);
    // One conditional statement: somebody who comes back at this moment is not written over.
    attendances.endLost(before);
    events.forEach(eventId -> publisher.publishEvent(new RoomChanged(eventId)));
  }
}
