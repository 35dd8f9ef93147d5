package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.UnknownEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open rooms that are left alone by those who may run them, and whom to call back. */
@Service
public class LeftAlone {
  private final RoomRepository rooms;
  private final EventRepository events;
  private final ParticipantRepository participants;
  private final RoomSettings settings;

  LeftAlone(
      RoomRepository rooms,
      EventRepository events,
      ParticipantRepository participants,
      RoomSettings settings) {
    this.rooms = rooms;
    this.events = events;
    this.participants = participants;
    this.settings = settings;
  }

  /**
   * @param since when the last of those who may run the room left it, which tells this time that it
   *     is left alone from another
   * @param closesAt when it closes unless one of them is there
   * @param end until when it can be opened again after that
   */
  public record Alone(Instant since, Instant closesAt, Instant end) {}

  /**
   * How an open room is left alone; empty if one of those who may run it is there.
   *
   * @throws UnknownEvent if there is no such event
   */
  @Transactional(readOnly = true)
  public Optional<Alone> now(String eventId) {
    Event event = events.require(eventId);
    Room room = rooms.findById(eventId).orElseThrow(() -> new UnknownEvent(eventId));
    RoomTimes times = RoomTimes.of(event, room, settings);
    return room.leftAloneSince()
        .filter(since -> room.state() == RoomState.ACTIVE)
        .filter(since -> !participants.isRunByAnybody(eventId))
        .map(since -> new Alone(since, times.closesAlone().orElseThrow(), times.end()));
  }

  /**
   * Those who can be told by mail that a room is left alone: its organizer, and whoever was invited
   * to present and may. The ids of the participants.
   */
  @Transactional(readOnly = true)
  public List<String> toCallBack(String eventId) {
    return now(eventId).stream()
        .flatMap(alone -> participants.findRunning(eventId).stream())
        .filter(Participant::hasMailbox)
        .map(Participant::participantId)
        .sorted()
        .toList();
  }
}
