package io.rostrum.workflows.presenter;

import io.rostrum.workflows.room.PersonRemoved;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.PresenterLinkClaimed;
import io.rostrum.workflows.room.RightsGiven;
import io.rostrum.workflows.room.RightsTakenBack;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens in a room to presenters' places, in the transaction in which it does. */
@Component
class PlacesByRoom {
  private final PresenterRepository presenters;
  private final WaitingList waitingList;

  PlacesByRoom(PresenterRepository presenters, WaitingList waitingList) {
    this.presenters = presenters;
    this.waitingList = waitingList;
  }

  /** Somebody's seat is free: whoever was invited is told by their process, the next one has it. */
  @EventListener
  void takenBack(RightsTakenBack taken) {
    presenters
        .findById(taken.participantId())
        .ifPresent(
            presenter -> {
              presenter.lose(taken.changeId());
              presenter.linkDied(taken.linkGeneration());
            });
    waitingList.seatNext(taken.eventId());
  }

  /** Whoever was sent out of the room does not come back by waiting. */
  @EventListener
  void removed(PersonRemoved removed) {
    presenters
        .findById(removed.participantId())
        .filter(presenter -> presenter.status() == PresenterStatus.WAITING)
        .ifPresent(presenter -> presenter.lose(Optional.of(removed.changeId())));
  }

  /** Somebody who was taken back presents again after all. */
  @EventListener
  void given(RightsGiven given) {
    presenters
        .findById(given.participantId())
        .filter(presenter -> presenter.status() == PresenterStatus.TAKEN_BACK)
        .ifPresent(
            presenter -> {
              presenter.beginAnew();
              presenter.become(PresenterStatus.SEATED);
            });
  }

  /** Somebody came by a presenter link and proved who they are (R5). */
  @EventListener
  void claimed(PresenterLinkClaimed claimed) {
    PresenterLink link = claimed.link();
    Presenter presenter =
        presenters.save(
            new Presenter(
                link.eventId(),
                link.position(),
                claimed.name(),
                claimed.email(),
                link.decisionId()));
    waitingList.place(link.eventId(), List.of(presenter));
    if (presenter.status() == PresenterStatus.WAITING) {
      // Others have that link, too, and nobody enters by it now who would hold it: the seat comes
      // with another.
      presenter.linkDied(presenter.linkGeneration());
    }
  }
}
