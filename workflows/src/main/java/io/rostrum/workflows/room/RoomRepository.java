package io.rostrum.workflows.room;

import io.rostrum.workflows.event.UnknownEvent;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rooms of events. */
public interface RoomRepository extends Repository<Room, String> {

  Room save(Room room);

  Optional<Room> findById(String eventId);

  long countByState(RoomState state);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Room r where r.eventId = :eventId")
  Optional<Room> findLocked(String eventId);

  /**
   * Holds the room's row until the transaction ends: changes in one room happen one after another.
   *
   * @throws UnknownEvent if there is no such room
   */
  default Room lock(String eventId) {
    return findLocked(eventId).orElseThrow(() -> new UnknownEvent(eventId));
  }
}
