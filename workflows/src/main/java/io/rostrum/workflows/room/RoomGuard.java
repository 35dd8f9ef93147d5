package io.rostrum.workflows.room;

import static io.rostrum.workflows.room.RoomAction.CLOSE;
import static io.rostrum.workflows.room.RoomAction.DEMOTE;
import static io.rostrum.workflows.room.RoomAction.ENTER;
import static io.rostrum.workflows.room.RoomAction.GIVE_BACK_CAMERA;
import static io.rostrum.workflows.room.RoomAction.GIVE_BACK_MICROPHONE;
import static io.rostrum.workflows.room.RoomAction.HAND_OVER_CAMERA;
import static io.rostrum.workflows.room.RoomAction.HAND_OVER_MICROPHONE;
import static io.rostrum.workflows.room.RoomAction.INTERRUPT;
import static io.rostrum.workflows.room.RoomAction.LEAVE;
import static io.rostrum.workflows.room.RoomAction.LOWER_HAND;
import static io.rostrum.workflows.room.RoomAction.OPEN;
import static io.rostrum.workflows.room.RoomAction.PROLONG;
import static io.rostrum.workflows.room.RoomAction.PROMOTE;
import static io.rostrum.workflows.room.RoomAction.RAISE_HAND;
import static io.rostrum.workflows.room.RoomAction.REMOVE;
import static io.rostrum.workflows.room.RoomAction.TAKE_CAMERA;
import static io.rostrum.workflows.room.RoomAction.TAKE_MICROPHONE;
import static io.rostrum.workflows.room.RoomAction.TIME_OUT;

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

  static final RoomPolicy NOT_WHEN_REMOVED =
      (change, now) -> refuseIf(now.participant().orElseThrow().isRemoved(), Refusal.REMOVED);

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

  /** Whatever is one's own is asked for from the browser one entered with. */
  static final RoomPolicy ONLY_FROM_THEIR_BROWSER =
      (change, now) -> refuseIf(!isHolder(change, now), Refusal.NOT_ALLOWED);

  /** Nobody switches somebody else off, or lowers their hand, but those who run the room. */
  static final RoomPolicy OTHERS_ONLY_BY_THOSE_WHO_RUN_THE_ROOM =
      (change, now) ->
          change.isAboutSomebodyElse()
              ? ONLY_THOSE_WHO_RUN_THE_ROOM.check(change, now)
              : Optional.empty();

  static final RoomPolicy ABOUT_SOMEBODY_OF_THE_EVENT =
      (change, now) -> refuseIf(now.target().isEmpty(), Refusal.PERSON_NOT_HERE);

  /** R8: nobody takes the organizer's own role away, or sends them out. */
  static final RoomPolicy ORGANIZER_KEEPS_THEIR_ROLE =
      (change, now) -> refuseIf(target(now).role() == Role.ORGANIZER, Refusal.ORGANIZER_STAYS);

  /** Whoever leaves does so by leaving. */
  static final RoomPolicy NOBODY_REMOVES_THEMSELVES =
      (change, now) -> refuseIf(!change.isAboutSomebodyElse(), Refusal.NOT_ALLOWED);

  static final RoomPolicy PROMOTED_ONCE =
      (change, now) -> refuseIf(target(now).role() != Role.ATTENDEE, Refusal.ROLE_UNCHANGED);

  static final RoomPolicy DEMOTED_ONCE =
      (change, now) -> refuseIf(target(now).role() == Role.ATTENDEE, Refusal.ROLE_UNCHANGED);

  static final RoomPolicy REMOVED_ONCE =
      (change, now) -> refuseIf(target(now).isRemoved(), Refusal.PERSON_NOT_HERE);

  /** R10: whoever presents has a presenter seat. */
  static final RoomPolicy A_SEAT_FOR_EACH_PRESENTER =
      (change, now) -> refuseIf(!now.hasPresenterSeat(), Refusal.SEATS_EXHAUSTED);

  /** Nobody who is away is given what others could use. */
  static final RoomPolicy ONLY_WHO_IS_HERE =
      (change, now) -> refuseIf(!now.isHere(asking(now)), Refusal.NOT_CONNECTED);

  static final RoomPolicy ONLY_TO_SOMEBODY_WHO_IS_HERE =
      (change, now) -> refuseIf(!now.isHere(target(now)), Refusal.PERSON_NOT_HERE);

  /** In a webinar cameras and microphones are for those who run it. */
  static final RoomPolicy ONLY_WHO_MAY_USE_MEDIA =
      (change, now) -> refuseIf(!now.mayUseMedia(asking(now)), Refusal.NOT_ALLOWED);

  static final RoomPolicy ONLY_TO_SOMEBODY_WHO_MAY_USE_MEDIA =
      (change, now) -> refuseIf(!now.mayUseMedia(target(now)), Refusal.PERSON_MAY_NOT_USE_MEDIA);

  static final RoomPolicy ONLY_WHAT_ONE_HAS =
      (change, now) -> refuseIf(!now.isOn(asking(now)), Refusal.NOT_ON);

  static final RoomPolicy ONLY_TO_SOMEBODY_WITHOUT =
      (change, now) -> refuseIf(now.isOn(target(now)), Refusal.ALREADY_ON);

  /** R14: at most so many cameras are on, and so many microphones; who comes later waits. */
  static final RoomPolicy MEDIA_LIMIT =
      (change, now) -> {
        MediaStanding standing = now.media().orElseThrow();
        return refuseIf(
            standing.isFull() && !standing.isOn(change.participantId()), standing.kind().full());
      };

  /** A page that was heard of meanwhile stays in the room. */
  static final RoomPolicy ONLY_WHO_IS_LOST =
      (change, now) -> refuseIf(!now.isLost(), Refusal.STILL_HERE);

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

  private static final RoomAction[] RUNNING = {
    OPEN, PROLONG, INTERRUPT, CLOSE, PROMOTE, DEMOTE, REMOVE
  };
  private static final RoomAction[] ROLES = {PROMOTE, DEMOTE, REMOVE};
  private static final RoomAction[] TAKING = {TAKE_CAMERA, TAKE_MICROPHONE};
  private static final RoomAction[] GIVING_BACK = {GIVE_BACK_CAMERA, GIVE_BACK_MICROPHONE};
  private static final RoomAction[] HANDING_OVER = {HAND_OVER_CAMERA, HAND_OVER_MICROPHONE};

  private static final List<RoomPolicy> POLICIES =
      List.of(
          BEFORE_THE_DEADLINE,
          ONLY_PEOPLE_OF_THE_EVENT,
          NOT_WHEN_CALLED_OFF,
          NOT_AFTER_THE_END,
          NOT_WHEN_REMOVED,
          ONE_BROWSER_FOR_A_LINK.on(ENTER),
          ONLY_WHO_IS_LOST.on(TIME_OUT),
          ONLY_THOSE_WHO_RUN_THE_ROOM.on(RUNNING),
          ONLY_FROM_THEIR_BROWSER.on(LEAVE, RAISE_HAND, LOWER_HAND),
          ONLY_FROM_THEIR_BROWSER.on(TAKING),
          ONLY_FROM_THEIR_BROWSER.on(GIVING_BACK),
          ONLY_FROM_THEIR_BROWSER.on(HANDING_OVER),
          OTHERS_ONLY_BY_THOSE_WHO_RUN_THE_ROOM.on(GIVING_BACK),
          OTHERS_ONLY_BY_THOSE_WHO_RUN_THE_ROOM.on(LOWER_HAND),
          NOT_TOO_EARLY.on(OPEN),
          OPENED_ONCE.on(OPEN),
          ONLY_IN_AN_OPEN_ROOM.on(PROLONG, INTERRUPT, CLOSE, RAISE_HAND),
          ONLY_IN_AN_OPEN_ROOM.on(TAKING),
          ONLY_IN_AN_OPEN_ROOM.on(HANDING_OVER),
          NO_INTERRUPTION_AFTER_THE_START.on(INTERRUPT),
          NO_LONGER_THAN_THE_PLAN_ALLOWS.on(PROLONG),
          PROLONGED_ONLY_NEAR_THE_END.on(PROLONG),
          ABOUT_SOMEBODY_OF_THE_EVENT,
          ORGANIZER_KEEPS_THEIR_ROLE.on(DEMOTE, REMOVE),
          NOBODY_REMOVES_THEMSELVES.on(REMOVE),
          REMOVED_ONCE.on(ROLES),
          PROMOTED_ONCE.on(PROMOTE),
          DEMOTED_ONCE.on(DEMOTE),
          ONLY_TO_SOMEBODY_WHO_IS_HERE.on(PROMOTE),
          A_SEAT_FOR_EACH_PRESENTER.on(PROMOTE),
          ONLY_WHO_IS_HERE.on(RAISE_HAND),
          ONLY_WHO_IS_HERE.on(TAKING),
          ONLY_WHO_MAY_USE_MEDIA.on(TAKING),
          MEDIA_LIMIT.on(TAKING),
          ONLY_WHAT_ONE_HAS.on(HANDING_OVER),
          ONLY_TO_SOMEBODY_WHO_IS_HERE.on(HANDING_OVER),
          ONLY_TO_SOMEBODY_WHO_MAY_USE_MEDIA.on(HANDING_OVER),
          ONLY_TO_SOMEBODY_WITHOUT.on(HANDING_OVER));

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

  private static Participant asking(RoomSituation situation) {
    return situation.participant().orElseThrow();
  }

  private static Participant target(RoomSituation situation) {
    return situation.target().orElseThrow();
  }

  private static Optional<Refusal> refuseIf(boolean condition, Refusal refusal) {
    return condition ? Optional.of(refusal) : Optional.empty();
  }
}
