package io.rostrum.workflows.management;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that a rule about a change may look at, read under the room's lock. */
record ChangeSituation(Event event, boolean roomIsOpen, List<Presenter> presenters, Instant now) {
  private static final Set<PresenterStatus> ACTIVE =
      EnumSet.of(PresenterStatus.NAMED, PresenterStatus.SEATED);

  /** Those who present, or will once their seat is taken. */
  List<Presenter> active() {
    return presenters.stream().filter(presenter -> ACTIVE.contains(presenter.status())).toList();
  }

  Optional<Presenter> active(String presenterId) {
    return active().stream()
        .filter(presenter -> presenter.presenterId().equals(presenterId))
        .findFirst();
  }
}
