package io.rostrum.workflows.presenter;

import io.rostrum.workflows.room.RoomPeople;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has a presenter seat of an event and who waits for one; to be used under the room's lock. */
@Component
class WaitingList {
  private final PresenterRepository presenters;
  private final RoomPeople people;

  WaitingList(PresenterRepository presenters, RoomPeople people) {
    this.presenters = presenters;
    this.people = people;
  }

  /**
   * Gives seats to those who have just been named, in their order, for as long as there are any;
   * the others wait in that order.
   */
  void place(String eventId, List<Presenter> named) {
    long last = presenters.lastWaitingNo(eventId);
    boolean isAnyLeft = true;
    for (Presenter presenter : named) {
      isAnyLeft = isAnyLeft && giveSeat(presenter);
      if (isAnyLeft) {
        presenter.become(PresenterStatus.SEATED);
      } else {
        presenter.waitInLine(++last);
      }
    }
  }

  /** Gives what is free to those who have waited longest. */
  void seatNext(String eventId) {
    for (Presenter next :
        presenters.findByEventIdAndStatusOrderByWaitingNo(eventId, PresenterStatus.WAITING)) {
      if (!giveSeat(next)) {
        return;
      }
      next.become(PresenterStatus.SEATED);
    }
  }

  private boolean giveSeat(Presenter presenter) {
    return people.giveRights(
        presenter.eventId(), presenter.presenterId(), presenter.name(), presenter.linkGeneration());
  }
}
