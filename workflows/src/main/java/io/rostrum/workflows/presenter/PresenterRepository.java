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

  /**
   * @throws UnknownPresenter if there is no presenter of that id
   */
  default Presenter require(String presenterId) {
    return findById(presenterId).orElseThrow(() -> new UnknownPresenter(presenterId));
  }
}
