package io.rostrum.workflows.room;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes what happened in a room, in the transaction in which it does. */
@Component
class RoomJournal {
  private final RoomNewsRepository news;
  private final ApplicationEventPublisher publisher;

  RoomJournal(RoomNewsRepository news, ApplicationEventPublisher publisher) {
    this.news = news;
    this.publisher = publisher;
  }

  /** Somebody did something that was granted to them. */
  void note(LockedRoom locked, RoomChange change, RoomEffect effect) {
    if (!change.action().isAskedWithLink()) {
      note(locked, change.action(), effect, change.participantId(), change.targetId());
    }
    changed(locked.eventId());
  }

  /** It was somebody's turn. */
  void note(LockedRoom locked, RoomAction action, RoomEffect effect, String participantId) {
    note(locked, action, effect, participantId, participantId);
  }

  /** Somebody's link was tried elsewhere while they are here (R17). */
  void note(LockedRoom locked, LinkOccurrence tried) {
    String holder = tried.participantId();
    var one =
        new RoomNews(
            locked.room(),
            RoomAction.ENTER,
            RoomEffect.LINK_TRIED,
            holder,
            holder,
            tried.happenedAt());
    news.save(one.from(tried.device()));
    changed(locked.eventId());
  }

  /** People in the room see something else now. */
  void changed(String eventId) {
    publisher.publishEvent(new RoomChanged(eventId));
  }

  private void note(
      LockedRoom locked, RoomAction action, RoomEffect effect, String by, String target) {
    news.save(new RoomNews(locked.room(), action, effect, by, target, locked.now()));
  }
}
