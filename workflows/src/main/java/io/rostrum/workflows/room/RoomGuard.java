package io.rostrum.workflows.room;

import io.rostrum.workflows.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** The rules of the room, in the order in which they are asked; the first refusal wins. */
final class RoomGuard {

  static final RoomPolicy BEFORE_THE_DEADLINE =
      (change, now) -> refuseIf(now.now().isAfter(change.deadline()), Refusal.TOO_LATE);

  static final RoomPolicy ONLY_PEOPLE_OF_THE_EVENT =
      (change, now) -> refuseIf(now.participant().isEmpty(), Refusal.LINK_UNKNOWN);

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
      (change, now) -> refuseIf(now.now().isBefore(now.opensAt()), Refusal.TOO_EARLY);

  static final RoomPolicy OPENED_ONCE =
      (change, now) -> refuseIf(now.room().state() == RoomState.ACTIVE, Refusal.ROOM_ALREADY_OPEN);

  static final RoomPolicy ONLY_AN_OPEN_ROOM_IS_CLOSED =
      (change, now) -> refuseIf(now.room().state() != RoomState.ACTIVE, Refusal.ROOM_NOT_ACTIVE);

  /** Whoever wanted a pause must not end the event because the clock was faster. */
  static final RoomPolicy NO_INTERRUPTION_AFTER_THE_START =
      (change, now) ->
          refuseIf(!now.now().isBefore(now.event().startsAt()), Refusal.START_HAS_PASSED);

  private static final List<RoomPolicy> POLICIES =
      List.of(
          BEFORE_THE_DEADLINE,
          ONLY_PEOPLE_OF_THE_EVENT,
          NOT_AFTER_THE_END,
          ONE_BROWSER_FOR_A_LINK.on(RoomAction.ENTER),
          ONLY_THOSE_WHO_RUN_THE_ROOM.on(RoomAction.OPEN, RoomAction.INTERRUPT, RoomAction.CLOSE),
          NOT_TOO_EARLY.on(RoomAction.OPEN),
          OPENED_ONCE.on(RoomAction.OPEN),
          ONLY_AN_OPEN_ROOM_IS_CLOSED.on(RoomAction.INTERRUPT, RoomAction.CLOSE),
          NO_INTERRUPTION_AFTER_THE_START.on(RoomAction.INTERRUPT));

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
