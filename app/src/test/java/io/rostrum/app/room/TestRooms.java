package io.rostrum.app.room;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.LinkUse;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.Presence.Admission.Admitted;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomChange;
import io.rostrum.workflows.room.RoomChanges;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Rooms of events without a process, where changes are decided as the room worker decides them. */
final class TestRooms {
  static final Duration DURATION = Duration.ofHours(1);
  static final Duration LONGEST = Duration.ofMinutes(90);
  private static final EventLimits LIMITS =
      new EventLimits(3, 100, 8, 8, Math.toIntExact(LONGEST.toMinutes()));

  private final EventRepository events;
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final RoomLinks links;
  private final RoomChanges changes;
  private final Presence presence;
  private final Clock clock;

  TestRooms(
      EventRepository events,
      RoomRepository rooms,
      ParticipantRepository participants,
      RoomLinks links,
      RoomChanges changes,
      Presence presence,
      Clock clock) {
    this.events = events;
    this.rooms = rooms;
    this.participants = participants;
    this.links = links;
    this.changes = changes;
    this.presence = presence;
    this.clock = clock;
  }

  /** A webinar of one hour that starts in ten minutes and may last one and a half at most. */
  TestRoom schedule() {
    return schedule(EventType.WEBINAR, LIMITS);
  }

  /** Such a webinar with other limits. */
  TestRoom schedule(EventLimits limits) {
    return schedule(EventType.WEBINAR, limits);
  }

  /** Such an event of another type, with other limits. */
  TestRoom schedule(EventType type, EventLimits limits) {
    String eventId = UUID.randomUUID().toString();
    Instant start = clock.instant().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
    var details =
        new EventDetails(
            "Title",
            type,
            start,
            DURATION,
            ZoneId.of("Europe/Paris"),
            "",
            Language.EN,
            AttendeeNames.INITIALS);
    events.save(new Event(eventId, "account-demo", details, limits, clock.instant()));
    rooms.save(new Room(eventId, links.attendeesHash(eventId)));
    participants.save(Participant.organizer(eventId, "Demo", links));
    participants.save(Participant.presenter(eventId, eventId + "-ann", "Ann", links));
    participants.save(Participant.attendee(eventId, eventId + "-bob", "Bob", "browser"));
    var room = new TestRoom(eventId, start);
    room.enters(Role.ORGANIZER);
    room.enters(Role.PRESENTER);
    return room;
  }

  /** A room that another instance scheduled, in the same database. */
  TestRoom of(TestRoom elsewhere) {
    return new TestRoom(elsewhere.eventId, elsewhere.start);
  }

  /** A room, and what people do in it. Each has entered from one browser. */
  final class TestRoom {
    private final String eventId;
    private final Instant start;

    private TestRoom(String eventId, Instant start) {
      this.eventId = eventId;
      this.start = start;
    }

    String eventId() {
      return eventId;
    }

    Instant start() {
      return start;
    }

    Instant end() {
      return start.plus(DURATION);
    }

    Event event() {
      return events.require(eventId);
    }

    Room room() {
      return rooms.findById(eventId).orElseThrow();
    }

    Participant person(Role role) {
      return participants.findByEventIdAndRole(eventId, role).orElseThrow();
    }

    private void enters(Role role) {
      String link = person(role).linkHash().orElseThrow();
      decide(change(role, RoomAction.ENTER).with(new LinkUse("", link)));
    }

    RoomDecision asks(Role role, RoomAction action) {
      return decide(change(role, action));
    }

    private RoomChange change(Role role, RoomAction action) {
      return new RoomChange(
          UUID.randomUUID().toString(),
          eventId,
          person(role).participantId(),
          action,
          "browser",
          clock.instant().plus(Duration.ofMinutes(1)));
    }

    /** What they ask for themselves, or about somebody else, from the browser they came with. */
    RoomDecision asks(Participant who, RoomAction action, Participant target) {
      return decide(change(who, action, target));
    }

    RoomChange change(Participant who, RoomAction action, Participant target) {
      return new RoomChange(
          UUID.randomUUID().toString(),
          eventId,
          who.participantId(),
          target.participantId(),
          action,
          who.browserHash().orElse("browser"),
          clock.instant().plus(Duration.ofMinutes(1)));
    }

    /** What takes a link or a code, from some browser. */
    RoomDecision asksFrom(String browser, Participant who, RoomAction action, LinkUse use) {
      return decide(
          new RoomChange(
                  UUID.randomUUID().toString(),
                  eventId,
                  who.participantId(),
                  action,
                  browser,
                  clock.instant().plus(Duration.ofMinutes(1)))
              .with(use));
    }

    RoomDecision decide(RoomChange change) {
      return changes.decide(change);
    }

    RoomDecision asks(Participant who, RoomAction action) {
      return asks(who, action, who);
    }

    /** An attendee comes, with a page that stays for a minute. */
    Participant comes(String name) {
      var admitted = (Admitted) presence.admit(eventId, name, "browser-of-" + name);
      Participant attendee = participants.findById(admitted.participantId()).orElseThrow();
      presence.connected(attendee);
      return attendee;
    }

    /** A page of somebody who was there before connects. */
    void connectsAs(Participant who) {
      presence.connected(participants.findById(who.participantId()).orElseThrow());
    }

    /** Somebody comes and is made a presenter, with a page that stays for a minute. */
    Participant presents(String name) {
      Participant attendee = comes(name);
      asks(person(Role.ORGANIZER), RoomAction.PROMOTE, attendee);
      return attendee;
    }

    /** Their pages answered just now. */
    void connectsAgain(List<Participant> people) {
      presence.seen(people.stream().map(Participant::participantId).toList());
    }

    /** A page of theirs connects; without one that stays, it counts for a minute. */
    void connects(Role role) {
      presence.connected(person(role));
    }
  }
}
