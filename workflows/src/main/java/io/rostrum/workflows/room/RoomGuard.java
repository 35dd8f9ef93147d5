package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** The rules of the room, in the order in which they are asked; the first refusal wins. */
final class RoomGuard {

  static final RoomPolicy BEFORE_THE_DEADLINE =
      (change, now) -> refuseIf(now.now().isAfter(change.deadline()), Refusal.TOO_LATE);

  static final RoomPolicy ONLY_PEOPLE_OF_THE_EVENT =
      (change, now) -> refuseIf(now.participant().isEmpty(), Refusal.LINK_UNKNOWN);

  static final RoomPolicy NOT_WHEN_CALLED_OFF =
      (change, now) ->
          refuseIf(now.event().status() == EventStatus.CANCELLED, Refusal.EVENT_CANCELLED);

  static final RoomPolicy NOT_AFTER_THE_END =
      (change, now) -> refuseIf(now.room().state() == RoomState.CLOSED, Refusal.EVENT_OVER);

  /** R17: the first browser that enters by a link keeps it. */
  static final RoomPolicy ONE_BROWSER_FOR_A_LINK =
      (change, now) ->
          refuseIf(
              now.participant().flatMap(Participant::browserHash).isPresent()
                  && !isHolder(change, now),
              Refusal.LINK_IN_USE);

  /** R7–R9: the organizer or any presenter, from the browser they entered with. */
  static final RoomPolicy ONLY_THOSE_WHO_RUN_THE_ROOM =
      (change, now) ->
          refuseIf(
              !isHolder(change, now)
                  || !now.participant().map(Participant::role).orElseThrow().mayRunTheRoom(),
              Refusal.NOT_ALLOWED);

  static final RoomPolicy NOT_TOO_EARLY =
      (change, now) -> refuseIf(now.now().isBefore(now.times().opensAt()), Refusal.TOO_EARLY);

  static final RoomPolicy OPENED_ONCE =
      (change, now) -> refuseIf(now.room().state() == RoomState.ACTIVE, Refusal.ROOM_ALREADY_OPEN);

  static final RoomPolicy ONLY_IN_AN_OPEN_ROOM =
      (change, now) -> refuseIf(now.room().state() != RoomState.ACTIVE, Refusal.ROOM_NOT_ACTIVE);

  /** Whoever wanted a pause must not end the event because the clock was faster. */
  static final RoomPolicy NO_INTERRUPTION_AFTER_THE_START =
      (change, now) ->
          refuseIf(!now.now().isBefore(now.event().startsAt()), Refusal.START_HAS_PASSED);

  static final RoomPolicy NO_LONGER_THAN_THE_PLAN_ALLOWS =
      (change, now) -> refuseIf(now.times().isLongest(now.now()), Refusal.LONGEST_DURATION_REACHED);

  /** Two who prolong at the same moment prolong once. */
  static final RoomPolicy PROLONGED_ONLY_NEAR_THE_END =
      (change, now) ->
          refuseIf(now.now().isBefore(now.times().warnsFrom()), Refusal.TOO_EARLY_TO_PROLONG);

  private static final List<RoomPolicy> POLICIES =
      List.of(
          BEFORE_THE_DEADLINE,
          ONLY_PEOPLE_OF_THE_EVENT,
          NOT_WHEN_CALLED_OFF,
          NOT_AFTER_THE_END,
          ONE_BROWSER_FOR_A_LINK.on(RoomAction.ENTER),
          ONLY_THOSE_WHO_RUN_THE_ROOM.on(
              RoomAction.OPEN, RoomAction.PROLONG, RoomAction.INTERRUPT, RoomAction.CLOSE),
          NOT_TOO_EARLY.on(RoomAction.OPEN),
          OPENED_ONCE.on(RoomAction.OPEN),
          ONLY_IN_AN_OPEN_ROOM.on(RoomAction.PROLONG, RoomAction.INTERRUPT, RoomAction.CLOSE),
          NO_INTERRUPTION_AFTER_THE_START.on(RoomAction.INTERRUPT),
          NO_LONGER_THAN_THE_PLAN_ALLOWS.on(RoomAction.PROLONG),
          PROLONGED_ONLY_NEAR_THE_END.on(RoomAction.PROLONG));

  private RoomGuard() {}

  static Optional<Refusal> check(RoomChange change, RoomSituation situation) {
    return POLICIES.stream()
        .map(policy -> policy.check(change, situation))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isHolder(RoomChange change, RoomSituation situation) {
    return situation.participant().filter(who -> who.isAt(change.browserHash())).isPresent();
  }

  private static Optional<Refusal> refuseIf(boolean condition, Refusal refusal) {
    return condition ? Optional.of(refusal) : Optional.empty();
  }
}
