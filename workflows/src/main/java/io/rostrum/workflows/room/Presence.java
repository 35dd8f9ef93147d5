package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.text.OneLine;
import io.rostrum.workflows.text.TextLength;
import java.time.Clock;
import java.time.Duration;
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
  /** Of a name that somebody gives on the page of a link, in characters that people see. */
  public static final int LONGEST_NAME = 60;

  private static final int SEEN_AT_ONCE = 500;

  private final ParticipantRepository participants;
  private final AttendanceRepository attendances;
  private final RoomRepository rooms;
  private final EventRepository events;
  private final Stays stays;
  private final Sightings sightings;
  private final ApplicationEventPublisher publisher;
  private final ThisInstance instance;
  private final Clock clock;

  Presence(
      ParticipantRepository participants,
      AttendanceRepository attendances,
      RoomRepository rooms,
      EventRepository events,
      Stays stays,
      Sightings sightings,
      ApplicationEventPublisher publisher,
      ThisInstance instance,
      Clock clock) {
    this.participants = participants;
    this.attendances = attendances;
    this.rooms = rooms;
    this.events = events;
    this.stays = stays;
    this.sightings = sightings;
    this.publisher = publisher;
    this.instance = instance;
    this.clock = clock;
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
    if (shown.isEmpty() || TextLength.isMoreThan(LONGEST_NAME, shown)) {
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
    if (attendances.seen(person.participantId(), clock.instant(), instance.id()) == 0) {
      begin(person);
    }
  }

  private void begin(Participant person) {
    Room room = rooms.lock(person.eventId());
    // Somebody may have been faster: another page of theirs, or whoever changed their role.
    Participant who = participants.findLocked(person.participantId()).orElse(person);
    Instant now = clock.instant();
    boolean isThere = attendances.seen(who.participantId(), now, instance.id()) > 0;
    if (!isThere && room.state() != RoomState.CLOSED && !who.isRemoved()) {
      stays.begin(new LockedRoom(room, events.require(room.eventId()), now), who);
      publisher.publishEvent(new RoomChanged(room.eventId()));
    }
  }

  /** A page of this person was closed. Whether they are gone shows when none is opened again. */
  @Transactional
  public void closed(Participant person) {
    attendances.closed(person.participantId(), clock.instant());
  }

  /**
   * These people are still connected to this instance, or were until this moment.
   *
   * @return the moment; whoever was not seen for longer than the grace time before it is lost. Were
   *     the clock asked anew and moved in between, everybody would be.
   */
  public Instant seen(Collection<String> participantIds) {
    Instant now = clock.instant();
    List<String> everybody = List.copyOf(participantIds);
    for (int from = 0; from < everybody.size(); from += SEEN_AT_ONCE) {
      int to = Math.min(from + SEEN_AT_ONCE, everybody.size());
      sightings.seen(everybody.subList(from, to), now);
    }
    return now;
  }

  /**
   * Shows the others who is not at their page any more. Nothing is taken from those: they have the
   * time of grace to come back.
   *
   * @param now when everybody who is connected to this instance was seen
   * @param silence how long somebody may not have been seen and is not away
   */
  public void lookForThoseAway(Instant now, Duration silence) {
    sightings.lookForThoseAway(now, silence);
  }
}
