package io.rostrum.room.live;

import static java.util.stream.Collectors.partitioningBy;

import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.UnknownEvent;
import io.rostrum.workflows.room.AttendanceRepository;
import io.rostrum.workflows.room.Media;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.PresenterSeatRepository;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomRepository;
import io.rostrum.workflows.room.RoomSettings;
import io.rostrum.workflows.room.RoomTimes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rooms as they are. */
@Service
public class RoomPictures {
  private final AccountRepository accounts;
  private final EventRepository events;
  private final RoomRepository rooms;
  private final ParticipantRepository participants;
  private final AttendanceRepository attendances;
  private final Media media;
  private final PresenterSeatRepository seats;
  private final OnAir onAir;
  private final RoomSettings settings;

  RoomPictures(
      AccountRepository accounts,
      EventRepository events,
      RoomRepository rooms,
      ParticipantRepository participants,
      AttendanceRepository attendances,
      Media media,
      PresenterSeatRepository seats,
      OnAir onAir,
      RoomSettings settings) {
    this.accounts = accounts;
    this.events = events;
    this.rooms = rooms;
    this.participants = participants;
    this.attendances = attendances;
    this.media = media;
    this.seats = seats;
    this.onAir = onAir;
    this.settings = settings;
  }

  /**
   * @throws UnknownEvent if there is no such event
   */
  @Transactional(readOnly = true)
  public RoomPicture take(String eventId) {
    Event event = events.require(eventId);
    Room room = rooms.findById(eventId).orElseThrow(() -> new UnknownEvent(eventId));
    Map<Boolean, List<Participant>> waiting =
        participants.findWaiting(eventId).stream().collect(partitioningBy(room::letsIn));
    return new RoomPicture(
        event,
        room.state(),
        room.openedAt(),
        room.isClosedEarly(),
        RoomTimes.of(event, room, settings),
        settings,
        new PeopleHere(
            participants.findPresent(eventId),
            waiting.get(true),
            waiting.get(false),
            attendances.away(eventId),
            participants.findRunning(eventId)),
        room.isEntranceLocked(),
        new MediaHere(media.standings(event), onAir.of(eventId)),
        seats.countByKeyEventId(eventId),
        accounts.isGrantedByOrganizerOnly(event.accountId()),
        accounts.isInvitedManagedByPromoted(event.accountId()));
  }
}
