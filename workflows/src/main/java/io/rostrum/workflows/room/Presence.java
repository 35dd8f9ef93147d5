package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.text.OneLine;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
  private final Stays stays;
  private final ApplicationEventPublisher publisher;
  private final RoomSettings settings;
  private final Clock clock;
  private final Instant startedAt;

  Presence(
      ParticipantRepository participants,
      AttendanceRepository attendances,
      RoomRepository rooms,
      EventRepository events,
      Stays stays,
      ApplicationEventPublisher publisher,
      RoomSettings settings,
      Clock clock) {
    this.participants = participants;
    this.attendances = attendances;
    this.rooms = rooms;
    this.events = events;
    this.stays = stays;
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
   * the same person, under the name they give now; and still a presenter if they were made one.
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
    List<Participant> known = participants.findGuests(eventId, browserHash);
    if (known.stream().anyMatch(Participant::isRemoved)) {
      return new Admission.Refused(Refusal.REMOVED);
    }
    Participant attendee =
        known.stream()
            .findFirst()
            .orElseGet(
                () ->
                    participants.save(
                        Participant.attendee(
                            eventId, UUID.randomUUID().toString(), shown, browserHash)));
    // Presenters keep the name by which others know them.
    if (attendee.role() == Role.ATTENDEE) {
      attendee.rename(shown);
    }
    return new Admission.Admitted(attendee.participantId());
  }

  private Refusal over(String eventId) {
    return events.require(eventId).status() == EventStatus.CANCELLED
        ? Refusal.EVENT_CANCELLED
        : Refusal.EVENT_OVER;
  }

  /**
   * A page of this person is connected: they are there, or wait for a seat in a full room, unless
   * the event is over.
   */
  @Transactional
  public void connected(Participant person) {
    if (attendances.seen(List.of(person.participantId()), clock.instant()) == 0) {
      begin(person);
    }
  }

  private void begin(Participant person) {
    Room room = rooms.lock(person.eventId());
    // Somebody may have been faster: another page of theirs, or whoever changed their role.
    Participant who = participants.findLocked(person.participantId()).orElse(person);
    Instant now = clock.instant();
    boolean isThere = attendances.seen(List.of(who.participantId()), now) > 0;
    if (!isThere && room.state() != RoomState.CLOSED && !who.isRemoved()) {
      stays.begin(new LockedRoom(room, events.require(room.eventId()), now), who);
      publisher.publishEvent(new RoomChanged(room.eventId()));
    }
  }

  /**
   * These people are still connected, or were until this moment.
   *
   * @return the moment; whoever was not seen for longer than the grace time before it is lost. Were
   *     the clock asked anew and moved in between, everybody would be.
   */
  @Transactional
  public Instant seen(Collection<String> participantIds) {
    Instant now = clock.instant();
    if (!participantIds.isEmpty()) {
      attendances.seen(participantIds, now);
    }
    return now;
  }

  /**
   * Those who are lost and whose going concerns others: they run the room, or hold or wait for a
   * camera or a microphone. Their going is a change in the room.
   *
   * @param now when everybody who is connected was seen
   */
  @Transactional(readOnly = true)
  public List<Participant> lost(Instant now) {
    return lostBefore(now).map(attendances::findLost).orElse(List.of());
  }

  /**
   * Ends the stay of every other attendee who is lost, and lets in those who wait for their seats.
   *
   * @param now when everybody who is connected was seen
   */
  @Transactional
  public void endLostStays(Instant now) {
    lostBefore(now).ifPresent(this::endStaysOfThoseLost);
  }

  private void endStaysOfThoseLost(Instant before) {
    // In one order everywhere, so that two of these never wait for each other.
    List<String> concerned = attendances.eventsWithLost(before).stream().sorted().toList();
    List<Room> locked = concerned.stream().map(eventId -> rooms.lock(eventId)).toList();
    // One conditional statement: somebody who comes back at this moment is not written over.
    attendances.endLost(before);
    concerned.forEach(eventId -> participants.lowerHandsOfThoseGone(eventId));
    for (Room room : locked) {
      if (room.state() != RoomState.CLOSED) {
        stays.admitWaiting(new LockedRoom(room, events.require(room.eventId()), clock.instant()));
      }
      publisher.publishEvent(new RoomChanged(room.eventId()));
    }
  }

  // After a start pages have that long to come back: while nobody listened, nobody was lost.
  private Optional<Instant> lostBefore(Instant now) {
    Instant before = now.minus(settings.absenceGrace());
    return before.isBefore(startedAt) ? Optional.empty() : Optional.of(before);
  }
}
