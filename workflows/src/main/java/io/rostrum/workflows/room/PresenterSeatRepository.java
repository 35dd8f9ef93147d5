package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The presenter seats that are taken. */
public interface PresenterSeatRepository extends Repository<PresenterSeat, PresenterSeat.Key> {

  PresenterSeat save(PresenterSeat seat);

  List<PresenterSeat> findByKeyEventId(String eventId);

  /** The seats of an event that are held, not as entities: a seat may be another's in a moment. */
  @Query(
      "select new io.rostrum.workflows.room.HeldSeat(s.key.seatNo, s.participantId, s.seatedAt)"
          + " from PresenterSeat s where s.key.eventId = :eventId")
  List<HeldSeat> held(String eventId);

  int countByKeyEventId(String eventId);

  // At once, unlike the removal of an entity: the seat has to be gone before the holder's role is.
  @Modifying
  @Query("delete PresenterSeat s where s.participantId = :participantId")
  int free(String participantId);

  /**
   * The lowest seat that nobody has; empty when all are taken. To be asked under the room's lock.
   */
  default Optional<Integer> freeSeat(Event event) {
    return FreeNumber.lowest(
        event.limits().presenterSeats(),
        held(event.eventId()).stream().map(HeldSeat::seatNo).collect(Collectors.toSet()));
  }

  /** Gives a seat, which was found free, to somebody who presents. */
  default void take(Event event, int seatNo, Participant presenter, Instant seatedAt) {
    save(new PresenterSeat(event, seatNo, presenter, seatedAt));
  }
}
