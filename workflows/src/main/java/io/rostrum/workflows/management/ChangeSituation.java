package io.rostrum.workflows.management;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.text.EmailAddress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** All that a rule about a change may look at, read under the room's lock. */
record ChangeSituation(
    Event event,
    boolean roomIsOpen,
    List<Presenter> presenters,
    List<PresenterLink> links,
    Instant now) {
  private static final Set<PresenterStatus> ACTIVE =
      EnumSet.of(PresenterStatus.NAMED, PresenterStatus.SEATED, PresenterStatus.WAITING);

  /** Those who present, or will once they have a seat. */
  List<Presenter> active() {
    return presenters.stream().filter(presenter -> ACTIVE.contains(presenter.status())).toList();
  }

  Optional<Presenter> active(String presenterId) {
    return one(active(), presenterId);
  }

  /** The presenter links that nobody has claimed yet. */
  List<PresenterLink> openLinks() {
    return links.stream().filter(PresenterLink::isOpen).toList();
  }

  Optional<PresenterLink> openLink(String presenterId) {
    return openLinks().stream().filter(link -> link.presenterId().equals(presenterId)).findFirst();
  }

  /** The highest position that somebody has in the list of presenters, or will have. */
  int lastPosition() {
    return IntStream.concat(
            presenters.stream().mapToInt(Presenter::listPosition),
            links.stream().mapToInt(PresenterLink::position))
        .max()
        .orElse(0);
  }

  /** Those who hold a presenter seat. */
  List<Presenter> seated() {
    return of(PresenterStatus.SEATED);
  }

  /**
   * Whom a reminder goes to.
   *
   * @param presenterId one of them, or {@link ChangeRequest#ALL} who hold a seat
   */
  List<Presenter> reminded(String presenterId) {
    return presenterId.equals(ChangeRequest.ALL)
        ? seated()
        : one(seated(), presenterId).stream().toList();
  }

  /** Those whose rights were taken back, and can be given again. */
  List<Presenter> takenBack() {
    return of(PresenterStatus.TAKEN_BACK);
  }

  Optional<Presenter> takenBack(String presenterId) {
    return one(takenBack(), presenterId);
  }

  /** Whether somebody else who presents, or will, has an address. */
  boolean isInUse(String email, String exceptPresenterId) {
    String wanted = EmailAddress.comparable(email);
    return active().stream()
        .filter(presenter -> !presenter.presenterId().equals(exceptPresenterId))
        .anyMatch(presenter -> EmailAddress.comparable(presenter.email()).equals(wanted));
  }

  private List<Presenter> of(PresenterStatus status) {
    return presenters.stream().filter(presenter -> presenter.status() == status).toList();
  }

  private static Optional<Presenter> one(List<Presenter> among, String presenterId) {
    return among.stream()
        .filter(presenter -> presenter.presenterId().equals(presenterId))
        .findFirst();
  }
}
