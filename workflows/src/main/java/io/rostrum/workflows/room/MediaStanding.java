package io.rostrum.workflows.room;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How things stand with the cameras, or the microphones, of a room.
 *
 * @param limit how many may be on at the same time (R14)
 * @param taken the participants who have one on, by the number of the slot
 * @param waiting the participants in line, the next one first
 */
public record MediaStanding(
    MediaKind kind, int limit, Map<Integer, String> taken, List<String> waiting) {

  public MediaStanding {
    taken = Collections.unmodifiableMap(new TreeMap<>(taken));
    waiting = List.copyOf(waiting);
  }

  /** Who has one on, by slot. */
  public Collection<String> holders() {
    return taken.values();
  }

  public boolean isOn(String participantId) {
    return holders().contains(participantId);
  }

  boolean isFull() {
    return taken.size() >= limit;
  }

  /** As it is once somebody has a slot. */
  MediaStanding with(int slotNo, String participantId) {
    Map<Integer, String> more = new TreeMap<>(taken);
    more.put(slotNo, participantId);
    return new MediaStanding(kind, limit, more, waiting);
  }

  /** As it is once somebody has no slot. */
  MediaStanding without(String participantId) {
    Map<Integer, String> rest = new TreeMap<>(taken);
    rest.values().remove(participantId);
    return new MediaStanding(kind, limit, rest, waiting);
  }

  /** The lowest slot that nobody has; empty when all are on. */
  Optional<Integer> freeSlot() {
    return FreeNumber.lowest(limit, taken.keySet());
  }

  /** Somebody's place in line, from 1; empty if they do not wait. */
  public Optional<Integer> place(String participantId) {
    int index = waiting.indexOf(participantId);
    return index < 0 ? Optional.empty() : Optional.of(index + 1);
  }
}
