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
      case TAKE_CAMERA -> take(locked, MediaKind.CAMERA, who, RoomEffect.CAMERA_ON);
      case TAKE_MICROPHONE -> take(locked, MediaKind.MICROPHONE, who, RoomEffect.MICROPHONE_ON);
      case GIVE_BACK_CAMERA -> giveBack(locked, MediaKind.CAMERA, target, RoomEffect.CAMERA_OFF);
      case GIVE_BACK_MICROPHONE ->
          giveBack(locked, MediaKind.MICROPHONE, target, RoomEffect.MICROPHONE_OFF);
      case HAND_OVER_CAMERA -> {
        media.handOver(locked, MediaKind.CAMERA, who, target);
        yield RoomEffect.CAMERA_HANDED_OVER;
      }
      case HAND_OVER_MICROPHONE -> {
        media.handOver(locked, MediaKind.MICROPHONE, who, target);
        yield RoomEffect.MICROPHONE_HANDED_OVER;
      }
    };
  }

  private RoomEffect take(LockedRoom locked, MediaKind kind, Participant who, RoomEffect effect) {
    media.take(locked, kind, who);
    return effect;
  }

  private RoomEffect giveBack(
      LockedRoom locked, MediaKind kind, Participant from, RoomEffect effect) {
    media.giveBack(locked, kind, from.participantId());
    return effect;
  }

  private RoomEffect close(RoomChange change, LockedRoom locked) {
    if (locked.now().isBefore(locked.event().startsAt())) {
      people.letEverythingGo(locked);
      locked.room().backToWaiting();
      return RoomEffect.INTERRUPTED;
    }
    locked.room().close(change.participantId(), locked.now());
    locked.event().become(EventStatus.HELD);
    people.everybodyLeaves(locked);
    return RoomEffect.ENDED;
  }
}
