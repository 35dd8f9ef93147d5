package io.rostrum.workflows.room;

import static io.rostrum.workflows.room.RoomAction.ADMIT;
import static io.rostrum.workflows.room.RoomAction.ASK_FOR_CODE;
import static io.rostrum.workflows.room.RoomAction.ASK_FOR_LINK;
import static io.rostrum.workflows.room.RoomAction.ASK_TO_CLAIM;
import static io.rostrum.workflows.room.RoomAction.CLAIM;
import static io.rostrum.workflows.room.RoomAction.CLOSE;
import static io.rostrum.workflows.room.RoomAction.DEMOTE;
import static io.rostrum.workflows.room.RoomAction.ENTER;
import static io.rostrum.workflows.room.RoomAction.FORGET;
import static io.rostrum.workflows.room.RoomAction.GIVE_BACK_CAMERA;
import static io.rostrum.workflows.room.RoomAction.GIVE_BACK_MICROPHONE;
import static io.rostrum.workflows.room.RoomAction.HAND_OVER_CAMERA;
import static io.rostrum.workflows.room.RoomAction.HAND_OVER_MICROPHONE;
import static io.rostrum.workflows.room.RoomAction.INTERRUPT;
import static io.rostrum.workflows.room.RoomAction.LEAVE;
import static io.rostrum.workflows.room.RoomAction.LOCK;
import static io.rostrum.workflows.room.RoomAction.LOWER_HAND;
import static io.rostrum.workflows.room.RoomAction.OPEN;
import static io.rostrum.workflows.room.RoomAction.PROLONG;
import static io.rostrum.workflows.room.RoomAction.PROMOTE;
import static io.rostrum.workflows.room.RoomAction.PROVE;
import static io.rostrum.workflows.room.RoomAction.RAISE_HAND;
import static io.rostrum.workflows.room.RoomAction.REMOVE;
import static io.rostrum.workflows.room.RoomAction.TAKE_CAMERA;
import static io.rostrum.workflows.room.RoomAction.TAKE_MICROPHONE;
import static io.rostrum.workflows.room.RoomAction.TIME_OUT;
import static io.rostrum.workflows.room.RoomAction.UNLOCK;

import io.rostrum.workflows.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** The rules of the room, in the order in which they are asked; the first refusal wins. */
final class RoomGuard {
  private static final RoomAction[] RUNNING = {
    OPEN, PROLONG, INTERRUPT, CLOSE, PROMOTE, DEMOTE, REMOVE, LOCK, UNLOCK, ADMIT
  };
  private static final RoomAction[] ROLES = {PROMOTE, DEMOTE, REMOVE};
  private static final RoomAction[] TAKING = {TAKE_CAMERA, TAKE_MICROPHONE};
  private static final RoomAction[] GIVING_BACK = {GIVE_BACK_CAMERA, GIVE_BACK_MICROPHONE};
  private static final RoomAction[] HANDING_OVER = {HAND_OVER_CAMERA, HAND_OVER_MICROPHONE};

  private static final List<RoomPolicy> POLICIES =
      List.of(
          RoomPolicies.BEFORE_THE_DEADLINE,
          RoomPolicies.ONLY_PEOPLE_OF_THE_EVENT,
          RoomPolicies.NOT_WHEN_CALLED_OFF,
          RoomPolicies.NOT_AFTER_THE_END,
          RoomPolicies.NOT_WHEN_REMOVED,
          RoomPolicies.ONLY_BY_A_LINK_THAT_HOLDS.on(ENTER, ASK_FOR_CODE, ASK_FOR_LINK),
          RoomPolicies.ONLY_WHO_STILL_HAS_A_LINK.on(PROVE),
          RoomPolicies.NOT_BY_A_SUSPENDED_LINK.on(ENTER),
          RoomPolicies.ONE_BROWSER_FOR_A_LINK.on(ENTER),
          RoomPolicies.A_CODE_FOR_ANOTHER_BROWSER.on(ENTER),
          RoomPolicies.ONLY_TO_A_MAILBOX.on(ASK_FOR_CODE, ASK_FOR_LINK),
          RoomPolicies.NOT_ASKED_TOO_OFTEN.on(ASK_FOR_CODE, ASK_FOR_LINK),
          RoomPolicies.ONLY_THE_CODE_THAT_WAS_SENT.on(PROVE),
          RoomPolicies.ONLY_WHO_IS_LOST.on(TIME_OUT),
          RoomPolicies.ONLY_THOSE_WHO_RUN_THE_ROOM.on(RUNNING),
          RoomPolicies.ONLY_FROM_THEIR_BROWSER.on(LEAVE, FORGET, RAISE_HAND, LOWER_HAND),
          RoomPolicies.ONLY_FROM_THEIR_BROWSER.on(TAKING),
          RoomPolicies.ONLY_FROM_THEIR_BROWSER.on(GIVING_BACK),
          RoomPolicies.ONLY_FROM_THEIR_BROWSER.on(HANDING_OVER),
          RoomPolicies.OTHERS_ONLY_BY_THOSE_WHO_RUN_THE_ROOM.on(GIVING_BACK),
          RoomPolicies.OTHERS_ONLY_BY_THOSE_WHO_RUN_THE_ROOM.on(LOWER_HAND),
          RoomPolicies.NOT_TOO_EARLY.on(OPEN),
          RoomPolicies.OPENED_ONCE.on(OPEN),
          RoomPolicies.ONLY_IN_AN_OPEN_ROOM.on(PROLONG, INTERRUPT, CLOSE, RAISE_HAND),
          RoomPolicies.ONLY_IN_AN_OPEN_ROOM.on(TAKING),
          RoomPolicies.ONLY_IN_AN_OPEN_ROOM.on(HANDING_OVER),
          RoomPolicies.NO_INTERRUPTION_AFTER_THE_START.on(INTERRUPT),
          RoomPolicies.NO_LONGER_THAN_THE_PLAN_ALLOWS.on(PROLONG),
          RoomPolicies.PROLONGED_ONLY_NEAR_THE_END.on(PROLONG),
          RoomPolicies.ABOUT_SOMEBODY_OF_THE_EVENT,
          RolePolicies.ORGANIZER_KEEPS_THEIR_ROLE.on(DEMOTE, REMOVE),
          RolePolicies.INVITED_ONES_NOT_BY_PROMOTED_ONES.on(DEMOTE, REMOVE),
          RolePolicies.NOBODY_REMOVES_THEMSELVES.on(REMOVE),
          RolePolicies.REMOVED_ONCE.on(ROLES),
          RolePolicies.REMOVED_ONCE.on(ADMIT),
          RoomPolicies.ADMITTED_ONCE.on(ADMIT),
          RolePolicies.PROMOTED_BY_THE_ORGANIZER.on(PROMOTE),
          RolePolicies.PROMOTED_ONCE.on(PROMOTE),
          RolePolicies.DEMOTED_ONCE.on(DEMOTE),
          RoomPolicies.ONLY_TO_SOMEBODY_WHO_IS_HERE.on(PROMOTE),
          RolePolicies.A_SEAT_FOR_EACH_PRESENTER.on(PROMOTE),
          RoomPolicies.ONLY_WHO_IS_HERE.on(RAISE_HAND),
          RoomPolicies.ONLY_WHO_IS_HERE.on(TAKING),
          RoomPolicies.ONLY_WHO_MAY_USE_MEDIA.on(TAKING),
          RoomPolicies.MEDIA_LIMIT.on(TAKING),
          RoomPolicies.ONLY_WHAT_ONE_HAS.on(HANDING_OVER),
          RoomPolicies.ONLY_TO_SOMEBODY_WHO_IS_HERE.on(HANDING_OVER),
          RoomPolicies.ONLY_TO_SOMEBODY_WHO_MAY_USE_MEDIA.on(HANDING_OVER),
          RoomPolicies.ONLY_TO_SOMEBODY_WITHOUT.on(HANDING_OVER));

  /** For those who are nobody in the event yet. */
  private static final List<RoomPolicy> CLAIMING =
      List.of(
          RoomPolicies.BEFORE_THE_DEADLINE,
          RoomPolicies.NOT_WHEN_CALLED_OFF,
          RoomPolicies.NOT_AFTER_THE_END,
          ClaimPolicies.ONLY_BY_A_PRESENTER_LINK,
          ClaimPolicies.CLAIMED_ONCE,
          ClaimPolicies.ONLY_AFTER_TYPING.on(ASK_TO_CLAIM),
          ClaimPolicies.NOT_ASKED_TOO_OFTEN.on(ASK_TO_CLAIM),
          ClaimPolicies.ONLY_THE_CODE_THAT_WAS_SENT.on(CLAIM),
          ClaimPolicies.ONE_PLACE_FOR_AN_ADDRESS.on(CLAIM));

  private RoomGuard() {}

  static Optional<Refusal> check(RoomChange change, RoomSituation situation) {
    List<RoomPolicy> policies = change.action().isAboutPresenterLink() ? CLAIMING : POLICIES;
    return policies.stream()
        .map(policy -> policy.check(change, situation))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
