package io.rostrum.workflows.presenter;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The presenter seats that are taken. */
public interface PresenterSeatRepository extends Repository<PresenterSeat, PresenterSeat.Key> {

  PresenterSeat save(PresenterSeat seat);

  List<PresenterSeat> findByKeyEventId(String eventId);

  void deleteByPresenterId(String presenterId);
}
