package io.rostrum.room.live;

import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomDoor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Asks to time out those whose going concerns others. Each is a change in the room, decided like
 * any other; one that gets no answer is asked for again.
 */
@Component
class LostPeople {
  private final RoomDoor door;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  LostPeople(RoomDoor door) {
    this.door = door;
  }

  /** Returns at once: an engine that is away must not keep presence from being recorded. */
  void timeOut(List<Participant> lost) {
    for (Participant person : lost) {
      if (asked.add(person.participantId())) {
        Thread.startVirtualThread(() -> timeOut(person));
      }
    }
  }

  private void timeOut(Participant person) {
    try {
      door.timeOut(person);
    } finally {
      asked.remove(person.participantId());
    }
  }
}
