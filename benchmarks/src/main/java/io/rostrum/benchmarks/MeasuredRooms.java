package io.rostrum.benchmarks;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomChanges;
import io.rostrum.workflows.room.RoomRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes rooms of events that have no process: nobody is invited, nobody is reminded. */
final class MeasuredRooms {
  // A room can be opened from half an hour before the start, and interrupted until then.
  private static final Duration UNTIL_THE_START = Duration.ofMinutes(29);
  private static final int SECRET_LENGTH = 43;
  private static final EventLimits LIMITS = new EventLimits(3, 1_000, 8, 8, 90);

  private final EventRepository events;
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final RoomLinks links;
  private final RoomChanges changes;
  private final Presence presence;
  private final TransactionTemplate transaction;

  MeasuredRooms(Application application) {
    this.events = application.part(EventRepository.class);
    this.rooms = application.part(RoomRepository.class);
    this.participants = application.part(ParticipantRepository.class);
    this.links = application.part(RoomLinks.class);
    this.changes = application.part(RoomChanges.class);
    this.presence = application.part(Presence.class);
    this.transaction = new TransactionTemplate(application.part(PlatformTransactionManager.class));
  }

  /**
   * A room with its organizer and others in it.
   *
   * @param people how many are there
   * @param actions what the organizer does in it
   */
  MeasuredRoom withPeople(int people, List<RoomAction> actions) {
    String eventId = UUID.randomUUID().toString();
    transaction.executeWithoutResult(status -> create(eventId, people));
    var organizer = participants.findById(Participant.organizerOf(eventId)).orElseThrow();
    new MeasuredRoom(organizer, List.of(RoomAction.ENTER)).decide(changes);
    presence.connected(organizer);
    if (!actions.contains(RoomAction.OPEN)) {
      new MeasuredRoom(organizer, List.of(RoomAction.OPEN)).decide(changes);
    }
    return new MeasuredRoom(organizer, actions);
  }

  private void create(String eventId, int people) {
    Instant now = Instant.now();
    var details =
        new EventDetails(
            "What it costs",
            EventType.WEBINAR,
            now.plus(UNTIL_THE_START).truncatedTo(ChronoUnit.SECONDS),
            Duration.ofHours(1),
            ZoneId.of("Europe/Paris"),
            "",
            Language.EN,
            AttendeeNames.INITIALS);
    events.save(new Event(eventId, "account-demo", details, LIMITS, now));
    rooms.save(new Room(eventId, links.attendeesHash(eventId)));
    participants.save(Participant.organizer(eventId, "Demo", links));
    for (int i = 1; i < people; i++) {
      String id = UUID.randomUUID().toString();
      presence.connected(
          participants.save(
              Participant.attendee(eventId, id, "Attendee " + i, LinkTokens.hash(secretOf(id)))));
    }
  }

  /** The attendees of a room, with pages or without. */
  List<Participant> attendees(String eventId) {
    return participants.findByEventId(eventId).stream()
        .filter(person -> person.role() == Role.ATTENDEE)
        .toList();
  }

  /** The secret in the browser of one of these attendees. */
  static String secretOf(String participantId) {
    return LinkTokens.hash(participantId).substring(0, SECRET_LENGTH);
  }
}
