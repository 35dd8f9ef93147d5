package io.rostrum.workflows.presenter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The presenters of all events. */
public interface PresenterRepository extends Repository<Presenter, String> {

  Presenter save(Presenter presenter);

  Optional<Presenter> findById(String presenterId);

  @Query("select p.eventId from Presenter p where p.presenterId = :presenterId")
  Optional<String> eventOf(String presenterId);

  List<Presenter> findByEventIdOrderByListPosition(String eventId);

  List<Presenter> findByEventIdAndStatusOrderByListPosition(String eventId, PresenterStatus status);

  /** The waiting list of an event, the next one first. */
  List<Presenter> findByEventIdAndStatusOrderByWaitingNo(String eventId, PresenterStatus status);

  List<Presenter> findByEventIdAndStatusAndWaitingNoIsNotNullOrderByWaitingNo(
      String eventId, PresenterStatus status);

  /** Those who hold a seat that they waited for. */
  default List<Presenter> findSeatedAfterWaiting(String eventId) {
    return findByEventIdAndStatusAndWaitingNoIsNotNullOrderByWaitingNo(
        eventId, PresenterStatus.SEATED);
  }

  @Query("select coalesce(max(p.waitingNo), 0) from Presenter p where p.eventId = :eventId")
  long lastWaitingNo(String eventId);

  /**
   * @throws UnknownPresenter if there is no presenter of that id
   */
  default Presenter require(String presenterId) {
    return findById(presenterId).orElseThrow(() -> new UnknownPresenter(presenterId));
  }
}
