package io.rostrum.workflows.room;

import java.util.List;
import java.util.OptionalInt;

/**
 * How things stand with the cameras, or the microphones, of a room.
 *
 * @param limit how many may be on at the same time (R14)
 * @param holders the participants who have one on, by slot
 * @param waiting the participants in line, the next one first
 */
public record MediaStanding(MediaKind kind, int limit, List<String> holders, List<String> waiting) {

  public MediaStanding {
    holders = List.copyOf(holders);
    waiting = List.copyOf(waiting);
  }

  public boolean isOn(String participantId) {
    return holders.contains(participantId);
  }

  boolean isFull() {
    return holders.size() >= limit;
  }

  /** Somebody's place in line, from 1; empty if they do not wait. */
  public OptionalInt place(String participantId) {
    int index = waiting.indexOf(participantId);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
  }
}
