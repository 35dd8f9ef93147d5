package io.rostrum.workers.mail;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.LeftAlone;
import io.rostrum.workflows.room.LeftAlone.Alone;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.time.PeopleTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls those back who may run a room that is left alone. */
@Component
public class CallsBack {
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final LeftAlone rooms;
  private final Letters letters;
  private final Notices notices;
  private final Post post;

  CallsBack(
      EventRepository events,
      PresenterRepository presenters,
      LeftAlone rooms,
      Letters letters,
      Notices notices,
      Post post) {
    this.events = events;
    this.presenters = presenters;
    this.rooms = rooms;
    this.letters = letters;
    this.notices = notices;
    this.post = post;
  }

  /**
   * Tells the organizer or a presenter that the room is left alone, and when it closes: once for
   * each time that it is. Where somebody is back meanwhile, or the person may run the room no more,
   * nothing is sent and the answer is {@code SENT}.
   *
   * @param recipientId {@link Participant#organizerOf} or a presenter's id
   */
  public MailStatus call(String eventId, String recipientId) {
    Event event = events.require(eventId);
    return rooms
        .now(eventId)
        .flatMap(alone -> letter(event, recipientId).map(letter -> telling(letter, event, alone)))
        .map(letter -> sent(letter, event))
        .orElse(MailStatus.SENT);
  }

  private Optional<Letter> letter(Event event, String recipientId) {
    if (recipientId.equals(Participant.organizerOf(event.eventId()))) {
      return Optional.of(letters.toOrganizer(MailPurpose.ROOM_LEFT_ALONE, event));
    }
    return presenters
        .findById(recipientId)
        .filter(presenter -> presenter.eventId().equals(event.eventId()))
        .filter(presenter -> presenter.status() == PresenterStatus.SEATED)
        .map(presenter -> letters.toPresenter(MailPurpose.ROOM_LEFT_ALONE, event, presenter));
  }

  private static Letter telling(Letter letter, Event event, Alone alone) {
    var zone = letter.recipient().zone();
    String closesAt = PeopleTime.dateAndTime(alone.closesAt(), zone, letter.language());
    boolean hasBegun = !alone.closesAt().isBefore(event.startsAt());
    boolean reopens = alone.closesAt().isBefore(alone.end());
    return letter
        .on("alone-" + alone.since().getEpochSecond())
        .with("closesAt", closesAt)
        .with("reopensUntil", hasBegun && reopens ? PeopleTime.time(alone.end(), zone) : "");
  }

  private MailStatus sent(Letter letter, Event event) {
    MailStatus status = post.send(letter);
    String recipientId = letter.recipient().id();
    return recipientId.equals(Participant.organizerOf(event.eventId()))
        ? status
        : notices.told(status, recipientId, MailPurpose.ROOM_LEFT_ALONE);
  }
}
