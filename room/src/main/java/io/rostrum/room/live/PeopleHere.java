package io.rostrum.room.live;

import io.rostrum.room.live.RoomView.Counts;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people of a room, counted and sorted once for all who look at it. */
final class PeopleHere {
  private static final Comparator<Participant> ORDER =
      Comparator.comparing(Participant::role)
          .thenComparing(PeopleHere::turn)
          .thenComparing(Participant::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Participant::participantId);

  private final List<Participant> present;
  private final Map<String, Participant> presentById = new HashMap<>();
  private final Map<String, Participant> waitingById = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Participant> asking;
  private final Set<String> away;
  private final Namesakes namesakes;
  private final Counts counts;

  /**
   * @param present who is in the room
   * @param waiting those who wait for an attendee seat, the next one first
   * @param asking those who wait at a locked entrance, the first first
   * @param away the ids of those in the room whose pages do not answer
   * @param running the organizer and the presenters of the event, whether or not they are there
   */
  PeopleHere(
      List<Participant> present,
      List<Participant> waiting,
      List<Participant> asking,
      Set<String> away,
      List<Participant> running) {
    this.present = present.stream().sorted(ORDER).toList();
    present.forEach(person -> presentById.put(person.participantId(), person));
    this.asking = List.copyOf(asking);
    this.away = Set.copyOf(away);
    Stream.concat(waiting.stream(), asking.stream())
        .forEach(person -> waitingById.put(person.participantId(), person));
    IntStream.range(0, waiting.size())
        .forEach(index -> places.put(waiting.get(index).participantId(), index + 1));
    namesakes = new Namesakes(running);
    counts = new Counts(count(Role.ORGANIZER), count(Role.PRESENTER), count(Role.ATTENDEE));
  }

  // Raised hands first, in the order in which they went up.
  private static Instant turn(Participant person) {
    return person.handRaisedAt().orElse(Instant.MAX);
  }

  private int count(Role role) {
    return Math.toIntExact(present.stream().filter(person -> person.role() == role).count());
  }

  /** Who is in the room: those who run it, then raised hands in their order, then by name. */
  List<Participant> present() {
    return present;
  }

  Optional<Participant> present(String participantId) {
    return Optional.ofNullable(presentById.get(participantId));
  }

  /** Whether the line to somebody is broken; they may be back. */
  boolean isAway(String participantId) {
    return away.contains(participantId);
  }

  Namesakes namesakes() {
    return namesakes;
  }

  /** Somebody who is in the room or waits to be let in, as they are now. */
  Optional<Participant> find(String participantId) {
    return present(participantId).or(() -> Optional.ofNullable(waitingById.get(participantId)));
  }

  /** The place in line, from 1, of somebody who waits for an attendee seat. */
  Optional<Integer> place(String participantId) {
    return Optional.ofNullable(places.get(participantId));
  }

  int waiting() {
    return places.size();
  }

  /** Those who wait at a locked entrance to be let in, the first first. */
  List<Participant> asking() {
    return asking;
  }

  boolean isAsking(String participantId) {
    return waitingById.containsKey(participantId) && !places.containsKey(participantId);
  }

  Counts counts() {
    return counts;
  }

  /** Whether anybody is in the room who may run it. */
  boolean isRun() {
    return counts.organizers() + counts.presenters() > 0;
  }
}
