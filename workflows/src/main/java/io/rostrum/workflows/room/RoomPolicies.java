package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.link.MailedCode;
import io.rostrum.workflows.refusal.Refusal;
import java.util.Optional;

/** The rules of the room, each by its name. {@link RoomGuard} says which holds for what. */
final class RoomPolicies {

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
      (change, now) -> refuseIf(now.who().isRemoved(), Refusal.REMOVED);

  /** Links die while people click on them: taken back, or a newer one was entered. */
  static final RoomPolicy ONLY_BY_A_LINK_THAT_HOLDS =
      (change, now) ->
          refuseIf(
              !now.who().link().isOf(change.proof()) && !isNew(change, now), Refusal.LINK_UNKNOWN);

  /**
   * R17: whoever entered by a link is not disturbed by others who have it. Whose page is closed may
   * be on the way to another device, which takes a code and no alarm.
   */
  static final RoomPolicy ONE_BROWSER_FOR_A_LINK =
      (change, now) ->
          refuseIf(isElsewhere(change, now) && now.isHolderSeen(), Refusal.LINK_IN_USE);

  /** R17: a link that went round too often opens nothing by itself. */
  static final RoomPolicy NOT_BY_A_SUSPENDED_LINK =
      (change, now) ->
          refuseIf(
              now.who().link().suspendedAt().isPresent()
                  && !isHolder(change, now)
                  && !isNew(change, now),
              Refusal.LINK_SUSPENDED);

  /** R17: from another browser it takes more than the link. */
  static final RoomPolicy A_CODE_FOR_ANOTHER_BROWSER =
      (change, now) -> refuseIf(isElsewhere(change, now), Refusal.CODE_NEEDED);

  static final RoomPolicy ONLY_WHO_STILL_HAS_A_LINK =
      (change, now) -> refuseIf(now.who().linkHash().isEmpty(), Refusal.LINK_UNKNOWN);

  static final RoomPolicy ONLY_THE_CODE_THAT_WAS_SENT =
      (change, now) ->
          // Whoever did not hear the answer types the code again.
          isHolder(change, now) ? Optional.empty() : unlessProved(now.link().code(), change, now);

  static final RoomPolicy ONLY_TO_A_MAILBOX =
      (change, now) -> refuseIf(!now.who().hasMailbox(), Refusal.NO_MAILBOX);

  /** Nobody's mailbox is filled by strangers. */
  static final RoomPolicy NOT_ASKED_TOO_OFTEN =
      (change, now) -> refuseIf(now.link().isAskedTooOften(), Refusal.ASKED_TOO_OFTEN);

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

  /** Somebody else who runs the room was faster. */
  static final RoomPolicy ADMITTED_ONCE =
      (change, now) -> refuseIf(now.whom().isAdmitted(), Refusal.ALREADY_ADMITTED);

  /** Nobody who is away is given what others could use. */
  static final RoomPolicy ONLY_WHO_IS_HERE =
      (change, now) -> refuseIf(!now.isHere(now.who()), Refusal.NOT_CONNECTED);

  static final RoomPolicy ONLY_TO_SOMEBODY_WHO_IS_HERE =
      (change, now) -> refuseIf(!now.isHere(now.whom()), Refusal.PERSON_NOT_HERE);

  /** In a webinar cameras and microphones are for those who run it. */
  static final RoomPolicy ONLY_WHO_MAY_USE_MEDIA =
      (change, now) -> refuseIf(!now.mayUseMedia(now.who()), Refusal.NOT_ALLOWED);

  static final RoomPolicy ONLY_TO_SOMEBODY_WHO_MAY_USE_MEDIA =
      (change, now) -> refuseIf(!now.mayUseMedia(now.whom()), Refusal.PERSON_MAY_NOT_USE_MEDIA);

  static final RoomPolicy ONLY_WHAT_ONE_HAS =
      (change, now) -> refuseIf(!now.isOn(now.who()), Refusal.NOT_ON);

  static final RoomPolicy ONLY_TO_SOMEBODY_WITHOUT =
      (change, now) -> refuseIf(now.isOn(now.whom()), Refusal.ALREADY_ON);

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

  private RoomPolicies() {}

  static Optional<Refusal> unlessProved(
      Optional<MailedCode> sent, RoomChange change, RoomSituation now) {
    return sent.filter(code -> code.isUsable(now.now()))
        .map(code -> refuseIf(!code.isProvedBy(change.proof()), Refusal.CODE_WRONG))
        .orElse(Optional.of(Refusal.CODE_SPENT));
  }

  private static boolean isHolder(RoomChange change, RoomSituation situation) {
    return situation.participant().filter(who -> who.isAt(change.browserHash())).isPresent();
  }

  /** Whether somebody entered by the link, and from another browser. */
  private static boolean isElsewhere(RoomChange change, RoomSituation now) {
    return now.who().browserHash().isPresent() && !isHolder(change, now) && !isNew(change, now);
  }

  /** A new link opens the room wherever it is entered: it came to the mailbox alone. */
  private static boolean isNew(RoomChange change, RoomSituation now) {
    return now.who().link().isOffered(change.proof());
  }

  static Optional<Refusal> refuseIf(boolean condition, Refusal refusal) {
    return condition ? Optional.of(refusal) : Optional.empty();
  }
}
