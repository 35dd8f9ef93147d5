package io.rostrum.workflows.management;

import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.scheduling.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * What can be in the way of a change, in the order in which it is asked; the first obstacle counts.
 * Asked when the organizer decides, and again when the decision is carried out.
 */
final class ChangeGuard {

  static final ChangePolicy ONLY_BEFORE_THE_END =
      (kind, presenterId, now) ->
          problemIf(now.event().status() != EventStatus.SCHEDULED, ProblemCode.EVENT_IS_OVER);

  /** What goes on cannot be put off; it can be called off. */
  static final ChangePolicy NOT_MOVED_WHILE_THE_ROOM_IS_OPEN =
      (kind, presenterId, now) ->
          problemIf(kind == ChangeKind.RESCHEDULE && now.roomIsOpen(), ProblemCode.ROOM_IS_OPEN);

  static final ChangePolicy ONLY_PRESENTERS_OF_THE_EVENT =
      (kind, presenterId, now) ->
          problemIf(
              kind.concernsOnePresenter()
                  && now.active(presenterId).isEmpty()
                  && now.openLink(presenterId).isEmpty(),
              ProblemCode.PRESENTER_UNKNOWN);

  /** A link that nobody has claimed has no address, and nobody to be given another. */
  static final ChangePolicy ONLY_WHO_HAS_CLAIMED_THE_LINK =
      (kind, presenterId, now) ->
          problemIf(
              kind.concernsOnePresenter()
                  && !kind.concernsOneLink()
                  && now.openLink(presenterId).isPresent(),
              ProblemCode.PRESENTER_LINK_OPEN);

  /** Whoever waits has no link yet that could go round. */
  static final ChangePolicy ONLY_WHO_HOLDS_A_SEAT_HAS_A_LINK =
      (kind, presenterId, now) ->
          problemIf(
              kind.renewsLink()
                  && now.active(presenterId)
                      .filter(one -> one.status() == PresenterStatus.WAITING)
                      .isPresent(),
              ProblemCode.PRESENTER_WAITS);

  static final ChangePolicy ONLY_WHAT_WAS_TAKEN_BACK_IS_GIVEN_AGAIN =
      (kind, presenterId, now) ->
          problemIf(
              kind == ChangeKind.RESTORE && now.takenBack(presenterId).isEmpty(),
              ProblemCode.PRESENTER_NOT_TAKEN_BACK);

  /** Whoever was invited anew since has a place already. */
  static final ChangePolicy ONE_PLACE_FOR_AN_ADDRESS =
      (kind, presenterId, now) ->
          problemIf(
              kind == ChangeKind.RESTORE
                  && now.takenBack(presenterId)
                      .filter(one -> now.isInUse(one.email(), presenterId))
                      .isPresent(),
              ProblemCode.PRESENTER_HAS_PLACE);

  static final ChangePolicy NOT_REMINDED_AFTER_THE_START =
      (kind, presenterId, now) ->
          problemIf(
              kind == ChangeKind.REMIND_NOW && !now.now().isBefore(now.event().startsAt()),
              ProblemCode.EVENT_HAS_BEGUN);

  static final ChangePolicy ONLY_WHO_HOLDS_A_SEAT_IS_REMINDED =
      (kind, presenterId, now) ->
          problemIf(
              kind == ChangeKind.REMIND_NOW && now.reminded(presenterId).isEmpty(),
              ProblemCode.PRESENTER_WITHOUT_SEAT);

  private static final List<ChangePolicy> POLICIES =
      List.of(
          ONLY_BEFORE_THE_END,
          NOT_MOVED_WHILE_THE_ROOM_IS_OPEN,
          NOT_REMINDED_AFTER_THE_START,
          ONLY_PRESENTERS_OF_THE_EVENT,
          ONLY_WHO_HAS_CLAIMED_THE_LINK,
          ONLY_WHO_HOLDS_A_SEAT_HAS_A_LINK,
          ONLY_WHAT_WAS_TAKEN_BACK_IS_GIVEN_AGAIN,
          ONE_PLACE_FOR_AN_ADDRESS,
          ONLY_WHO_HOLDS_A_SEAT_IS_REMINDED);

  private ChangeGuard() {}

  static Optional<ProblemCode> check(
      ChangeKind kind, String presenterId, ChangeSituation situation) {
    return POLICIES.stream()
        .map(policy -> policy.check(kind, presenterId, situation))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<ProblemCode> problemIf(boolean condition, ProblemCode problem) {
    return condition ? Optional.of(problem) : Optional.empty();
  }
}
