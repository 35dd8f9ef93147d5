package io.rostrum.workflows.room;

import io.rostrum.workflows.event.EventStatus;
import org.springframework.stereotype.Component;

/** Carries out what the guard has let pass. */
@Component
class RoomDeeds {
  private final RoomPeople people;
  private final Media media;
  private final RoomSettings settings;

  RoomDeeds(RoomPeople people, Media media, RoomSettings settings) {
    this.people = people;
    this.media = media;
    this.settings = settings;
  }

  RoomEffect carryOut(RoomChange change, RoomSituation situation) {
    LockedRoom locked = situation.locked();
    Participant who = situation.participant().orElseThrow();
    Participant target = situation.target().orElseThrow();
    return switch (change.action()) {
      case ENTER -> {
        who.bindTo(change.browserHash());
        yield RoomEffect.ENTERED;
      }
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
        people.promote(locked, target);
        yield RoomEffect.PROMOTED;
      }
      case DEMOTE -> {
        people.takeRightsBack(locked, target);
        yield RoomEffect.DEMOTED;
      }
      case REMOVE -> {
        people.remove(locked, target);
        yield RoomEffect.REMOVED;
      }
      case LEAVE -> {
        people.leave(locked, who);
        yield RoomEffect.LEFT;
      }
      case TIME_OUT -> {
        people.timeOut(locked, who);
        yield RoomEffect.TIMED_OUT;
      }
      case RAISE_HAND -> {
        who.raiseHand(locked.now());
        yield RoomEffect.HAND_RAISED;
      }
      case LOWER_HAND -> {
        target.lowerHand();
        yield RoomEffect.HAND_LOWERED;
      }
      case TAKE_CAMERA, TAKE_MICROPHONE -> {
        media.take(locked, standing(situation), who);
        yield standing(situation).kind().on();
      }
      case GIVE_BACK_CAMERA, GIVE_BACK_MICROPHONE -> {
        media.giveBack(locked, standing(situation), target.participantId());
        yield standing(situation).kind().off();
      }
      case HAND_OVER_CAMERA, HAND_OVER_MICROPHONE -> {
        media.handOver(locked, standing(situation), who, target);
        yield standing(situation).kind().handedOver();
      }
    };
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
