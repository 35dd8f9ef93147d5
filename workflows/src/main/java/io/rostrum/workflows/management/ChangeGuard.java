package io.rostrum.workflows.management;

import io.rostrum.workflows.event.EventStatus;
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
              kind.concernsOnePresenter() && now.active(presenterId).isEmpty(),
              ProblemCode.PRESENTER_UNKNOWN);

  private static final List<ChangePolicy> POLICIES =
      List.of(ONLY_BEFORE_THE_END, NOT_MOVED_WHILE_THE_ROOM_IS_OPEN, ONLY_PRESENTERS_OF_THE_EVENT);

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
