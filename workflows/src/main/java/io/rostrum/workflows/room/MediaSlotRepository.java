package io.rostrum.workflows.room;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cameras and microphones that are on. */
public interface MediaSlotRepository extends Repository<MediaSlot, MediaSlot.Key> {

  MediaSlot save(MediaSlot slot);

  /**
   * By slot. Values, no entities: the row of a slot that is given back can be made anew at once.
   */
  @Query(
      "select new io.rostrum.workflows.room.TakenSlot(s.key.kind, s.key.slotNo, s.participantId)"
          + " from MediaSlot s where s.key.eventId = :eventId order by s.key.slotNo")
  List<TakenSlot> taken(String eventId);

  /** How many are on now, in all rooms. */
  @Query("select count(s) from MediaSlot s where s.key.kind = :kind")
  long countTaken(MediaKind kind);

  /** The events in whose rooms somebody has one. */
  @Query("select distinct s.key.eventId from MediaSlot s")
  Set<String> eventsWithTaken();

  // At once, unlike the removal of an entity: the slot has to be gone before the holder's role is.
  @Modifying
  @Query("delete MediaSlot s where s.participantId = :participantId and s.key.kind = :kind")
  int giveBack(String participantId, MediaKind kind);

  @Modifying
  @Query("delete MediaSlot s where s.key.eventId = :eventId")
  int giveBackAll(String eventId);
}
