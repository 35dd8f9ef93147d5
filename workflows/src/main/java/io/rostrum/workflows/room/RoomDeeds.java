package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out what the guard has let pass. */
@Component
class RoomDeeds {
  private final RoomPeople people;
  private final Media media;
  private final LinkCare links;
  private final LinkClaims claims;
  private final RoomSettings settings;

  RoomDeeds(
      RoomPeople people, Media media, LinkCare links, LinkClaims claims, RoomSettings settings) {
    this.people = people;
    this.media = media;
    this.links = links;
    this.claims = claims;
    this.settings = settings;
  }

  RoomEffect carryOut(RoomChange change, RoomSituation situation) {
    LockedRoom locked = situation.locked();
    return switch (change.action()) {
      case ENTER -> {
        links.enter(change, situation.who());
        yield RoomEffect.ENTERED;
      }
      case PROVE -> {
        links.prove(change, situation.who());
        yield RoomEffect.ENTERED;
      }
      case ASK_FOR_CODE -> {
        links.askForCode(change, situation.who(), locked.now());
        yield RoomEffect.CODE_ASKED;
      }
      case ASK_FOR_LINK -> {
        links.askForLink(change, situation.who(), locked.now());
        yield RoomEffect.LINK_ASKED;
      }
      case ASK_TO_CLAIM -> {
        ClaimStanding standing = situation.claim().orElseThrow();
        if (standing.isTheirs()) {
          yield claim(change, standing);
        }
        claims.askForCode(change, standing, locked.now());
        yield RoomEffect.CODE_ASKED;
      }
      case CLAIM -> claim(change, situation.claim().orElseThrow());
      case OPEN -> {
        locked.room().open(change.participantId(), locked.now());
        yield RoomEffect.OPENED;
      }
      case PROLONG -> {
        locked.room().prolong(situation.times().prolonged(locked.now(), settings.prolongsBy()));
        yield RoomEffect.PROLONGED;
      }
      case INTERRUPT, CLOSE -> close(change, locked);
      case PROMOTE -> {
        people.promote(locked, situation.whom());
        yield RoomEffect.PROMOTED;
      }
      case DEMOTE -> {
        people.takeRightsBack(locked, situation.whom(), Optional.of(change.changeId()));
        yield RoomEffect.DEMOTED;
      }
      case REMOVE -> {
        people.remove(locked, situation.whom(), change.changeId());
        yield RoomEffect.REMOVED;
      }
      case LOCK -> {
        locked.room().lockEntrance(locked.now());
        yield RoomEffect.LOCKED;
      }
      case UNLOCK -> {
        people.unlock(locked);
        yield RoomEffect.UNLOCKED;
      }
      case ADMIT -> {
        people.admit(locked, situation.whom());
        yield RoomEffect.ADMITTED;
      }
      case LEAVE -> {
        people.leave(locked, situation.who());
        yield RoomEffect.LEFT;
      }
      case FORGET -> {
        forget(locked, situation.who());
        yield RoomEffect.FORGOTTEN;
      }
      case TIME_OUT -> {
        people.timeOut(locked, situation.who());
        yield RoomEffect.TIMED_OUT;
      }
      case RAISE_HAND -> {
        situation.who().raiseHand(locked.now());
        yield RoomEffect.HAND_RAISED;
      }
      case LOWER_HAND -> {
        situation.whom().lowerHand();
        yield RoomEffect.HAND_LOWERED;
      }
      case TAKE_CAMERA, TAKE_MICROPHONE -> {
        media.take(locked, standing(situation), situation.who());
        yield standing(situation).kind().on();
      }
      case GIVE_BACK_CAMERA, GIVE_BACK_MICROPHONE -> {
        media.giveBack(locked, standing(situation), situation.whom().participantId());
        yield standing(situation).kind().off();
      }
      case HAND_OVER_CAMERA, HAND_OVER_MICROPHONE -> {
        media.handOver(locked, standing(situation), situation.who(), situation.whom());
        yield standing(situation).kind().handedOver();
      }
    };
  }

  /** Whoever has a link of their own can enter by it anew, from any browser. */
  private void forget(LockedRoom locked, Participant who) {
    // Nobody could come back to that seat: their browser was their only way in.
    if (who.role() == Role.PRESENTER && !who.hasMailbox()) {
      people.takeRightsBack(locked, who, Optional.empty());
    }
    people.leave(locked, who);
    who.unbind();
  }

  private RoomEffect claim(RoomChange change, ClaimStanding standing) {
    return claims.claim(change, standing) ? RoomEffect.CLAIMED : RoomEffect.PUT_IN_LINE;
  }

  /**
   * Does what a refusal leads to: where all of a kind are taken whoever asked stands in line, and a
   * link that was tried elsewhere is remembered.
   *
   * @return the place in line of somebody who waits now
   */
  Optional<Integer> refused(Refusal refusal, RoomChange change, RoomSituation situation) {
    LockedRoom locked = situation.locked();
    switch (refusal) {
      case LINK_IN_USE -> {
        if (change.action() == RoomAction.ENTER) {
          links.tried(change, situation.who(), locked);
        }
      }
      case CODE_WRONG ->
          situation
              .claim()
              .ifPresentOrElse(claims::mistyped, () -> links.mistyped(situation.who()));
      default -> {
        // Nothing but the answer.
      }
    }
    return situation
        .media()
        .filter(standing -> standing.kind().full() == refusal)
        .map(standing -> media.waitFor(locked, standing, situation.who()));
  }

  private static MediaStanding standing(RoomSituation situation) {
    return situation.media().orElseThrow();
  }

  private RoomEffect close(RoomChange change, LockedRoom locked) {
    if (locked.now().isBefore(locked.event().startsAt())) {
      people.waitAgain(locked);
      return RoomEffect.INTERRUPTED;
    }
    locked.room().close(change.participantId(), locked.now());
    locked.event().become(EventStatus.HELD);
    people.everybodyLeaves(locked);
    return RoomEffect.ENDED;
  }
}
