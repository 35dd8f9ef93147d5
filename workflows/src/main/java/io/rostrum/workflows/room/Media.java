package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  void take(LockedRoom locked, MediaKind kind, Participant who) {
    MediaStanding standing = standing(locked, kind);
    if (!standing.isOn(who.participantId())) {
      waits.leave(who.participantId(), kind);
      int slotNo = standing.freeSlot().orElseThrow();
      slots.save(new MediaSlot(locked.event(), kind, slotNo, who));
    }
  }

  /**
   * Puts somebody into the line; whoever is in it keeps their place.
   *
   * @return the place, from 1
   */
  int waitFor(LockedRoom locked, MediaKind kind, Participant who) {
    MediaStanding standing = standing(locked, kind);
    return standing.place(who.participantId()).orElseGet(() -> joins(locked, standing, who));
  }

  private int joins(LockedRoom locked, MediaStanding standing, Participant who) {
    waits.save(new MediaWait(who, standing.kind(), waits.lastTicket(locked.eventId()) + 1));
    journal.changed(locked.eventId());
    return standing.waiting().size() + 1;
  }

  /** Gives back what somebody has of a kind, or their place in its line. */
  void giveBack(LockedRoom locked, MediaKind kind, String participantId) {
    waits.leave(participantId, kind);
    if (slots.giveBack(participantId, kind) > 0) {
      handOut(locked, kind);
    }
  }

  /** Gives back everything somebody has or waits for. */
  void giveBackAll(LockedRoom locked, String participantId) {
    Stream.of(MediaKind.values()).forEach(kind -> giveBack(locked, kind, participantId));
  }

  /** One gives, the other takes: the line does not come between them. */
  void handOver(LockedRoom locked, MediaKind kind, Participant from, Participant to) {
    slots.giveBack(from.participantId(), kind);
    take(locked, kind, to);
  }

  /** Everything is off, and nobody waits any more. */
  void clear(String eventId) {
    slots.giveBackAll(eventId);
    waits.leaveAll(eventId);
  }

  private void handOut(LockedRoom locked, MediaKind kind) {
    MediaStanding standing = standing(locked, kind);
    int free = standing.limit() - standing.taken().size();
    for (String next : standing.waiting()) {
      if (free <= 0) {
        return;
      }
      waits.leave(next, kind);
      if (isHere(next)) {
        take(locked, kind, participants.findById(next).orElseThrow());
        journal.note(locked, kind.taking(), kind.on(), next);
        free--;
      }
    }
  }

  private boolean isHere(String participantId) {
    return !attendances.here(Set.of(participantId)).isEmpty();
  }

  private MediaStanding standing(LockedRoom locked, MediaKind kind) {
    return standings(locked.event()).get(kind);
  }
}
