package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives out the cameras and microphones of rooms (R14), all under the room's lock. A kind that is
 * full has a line: whatever is given back goes to the next in it who is still in the room.
 */
@Component
public class Media {
  private final MediaSlotRepository slots;
  private final MediaWaitRepository waits;
  private final ParticipantRepository participants;
  private final AttendanceRepository attendances;
  private final RoomJournal journal;

  Media(
      MediaSlotRepository slots,
      MediaWaitRepository waits,
      ParticipantRepository participants,
      AttendanceRepository attendances,
      RoomJournal journal) {
    this.slots = slots;
    this.waits = waits;
    this.participants = participants;
    this.attendances = attendances;
    this.journal = journal;
  }

  /** How things stand with both kinds. */
  public Map<MediaKind, MediaStanding> standings(Event event) {
    List<TakenSlot> on = slots.taken(event.eventId());
    List<MediaWait> inLine = waits.findByEventIdOrderByTicket(event.eventId());
    Map<MediaKind, MediaStanding> standings = new EnumMap<>(MediaKind.class);
    for (MediaKind kind : MediaKind.values()) {
      standings.put(
          kind,
          new MediaStanding(
              kind,
              kind.limit(event.limits()),
              on.stream()
                  .filter(slot -> slot.kind() == kind)
                  .collect(Collectors.toMap(TakenSlot::slotNo, TakenSlot::participantId)),
              inLine.stream()
                  .filter(wait -> wait.kind() == kind)
                  .map(MediaWait::participantId)
                  .toList()));
    }
    return standings;
  }

  /** Gives somebody the lowest free slot; whoever has one keeps it. */
  void take(LockedRoom locked, MediaStanding standing, Participant who) {
    if (!standing.isOn(who.participantId())) {
      give(locked, standing, who);
    }
  }

  private MediaStanding give(LockedRoom locked, MediaStanding standing, Participant who) {
    leaveLine(standing, who.participantId());
    int slotNo = standing.freeSlot().orElseThrow();
    slots.save(new MediaSlot(locked.event(), standing.kind(), slotNo, who));
    return standing.with(slotNo, who.participantId());
  }

  /**
   * Puts somebody into the line; whoever is in it keeps their place.
   *
   * @return the place, from 1
   */
  int waitFor(LockedRoom locked, MediaStanding standing, Participant who) {
    return standing.place(who.participantId()).orElseGet(() -> joins(locked, standing, who));
  }

  private int joins(LockedRoom locked, MediaStanding standing, Participant who) {
    waits.save(new MediaWait(who, standing.kind(), waits.lastTicket(locked.eventId()) + 1));
    journal.changed(locked.eventId());
    return standing.waiting().size() + 1;
  }

  /** Gives back what somebody has of a kind, or their place in its line. */
  void giveBack(LockedRoom locked, MediaStanding standing, String participantId) {
    leaveLine(standing, participantId);
    if (standing.isOn(participantId)) {
      slots.giveBack(participantId, standing.kind());
      handOut(locked, standing.without(participantId));
    }
  }

  /** Gives back everything somebody has or waits for. */
  void giveBackAll(LockedRoom locked, String participantId) {
    standings(locked.event())
        .values()
        .forEach(standing -> giveBack(locked, standing, participantId));
  }

  /** One gives, the other takes: the line does not come between them. */
  void handOver(LockedRoom locked, MediaStanding standing, Participant from, Participant to) {
    slots.giveBack(from.participantId(), standing.kind());
    give(locked, standing.without(from.participantId()), to);
  }

  /** Everything is off, and nobody waits any more. */
  void clear(String eventId) {
    slots.giveBackAll(eventId);
    waits.leaveAll(eventId);
  }

  /** There may be more of everything. */
  void handOut(LockedRoom locked) {
    standings(locked.event()).values().forEach(standing -> handOut(locked, standing));
  }

  private void handOut(LockedRoom locked, MediaStanding freed) {
    MediaStanding standing = freed;
    for (String next : freed.waiting()) {
      if (standing.isFull()) {
        return;
      }
      if (isHere(next)) {
        standing = give(locked, standing, participants.findById(next).orElseThrow());
        journal.note(locked, standing.kind().taking(), standing.kind().on(), next);
      } else {
        leaveLine(standing, next);
      }
    }
  }

  private void leaveLine(MediaStanding standing, String participantId) {
    if (standing.place(participantId).isPresent()) {
      waits.leave(participantId, standing.kind());
    }
  }

  private boolean isHere(String participantId) {
    return !attendances.here(Set.of(participantId)).isEmpty();
  }
}
