package io.rostrum.workers.mail;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.management.DecidedPlaces;
import io.rostrum.workflows.management.ManagementDecisionRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.presenter.RoleDeed;
import io.rostrum.workflows.presenter.RoleDeeds;
import io.rostrum.workflows.time.PeopleTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The mails about places: who waits for a presenter seat, and who lost theirs. Asked again, each
 * answers what became of it, and nothing is sent; where there is nobody to write to any more, the
 * answer is {@code SENT}.
 */
@Component
public class PlaceMails {
  /** Whoever pasted hundreds of names needs no more to know them by. */
  private static final int MOST_NAMES = 50;

  private final EventRepository events;
  private final PresenterRepository presenters;
  private final OutgoingMailRepository outgoing;
  private final ManagementDecisionRepository decisions;
  private final DecidedPlaces places;
  private final RoleDeeds deeds;
  private final Letters letters;
  private final Notices notices;
  private final Post post;

  PlaceMails(
      EventRepository events,
      PresenterRepository presenters,
      OutgoingMailRepository outgoing,
      ManagementDecisionRepository decisions,
      DecidedPlaces places,
      RoleDeeds deeds,
      Letters letters,
      Notices notices,
      Post post) {
    this.events = events;
    this.presenters = presenters;
    this.outgoing = outgoing;
    this.decisions = decisions;
    this.places = places;
    this.deeds = deeds;
    this.letters = letters;
    this.notices = notices;
    this.post = post;
  }

  /**
   * Tells a presenter that they wait for a seat.
   *
   * @param occasion empty the first time, later the id of the decision to send it again
   */
  public MailStatus tellWaiting(String presenterId, String occasion) {
    Presenter presenter = presenters.require(presenterId);
    Event event = events.require(presenter.eventId());
    if (presenter.status() != PresenterStatus.WAITING || event.status() != EventStatus.SCHEDULED) {
      return MailStatus.SENT;
    }
    boolean wasDecided = decisions.existsByDecisionIdAndEventId(occasion, event.eventId());
    MailStatus status =
        post.send(
            letters
                .toPresenter(MailPurpose.WAITING_FOR_SEAT, event, presenter)
                // Whatever is changed meanwhile, they are told once.
                .on(wasDecided ? occasion : presenter.occasion(), 0));
    return notices.told(status, presenterId, MailPurpose.WAITING_FOR_SEAT);
  }

  /**
   * Tells somebody who was invited, or waited, that they are not to present any more (R6), once for
   * each time that they were, and who took it where that was in the room.
   */
  public MailStatus takeBack(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    boolean wasInvited = outgoing.wasInvited(presenterId);
    if (presenter.status() != PresenterStatus.TAKEN_BACK
        || !(wasInvited || outgoing.wasToldToWait(presenterId))) {
      return MailStatus.SENT;
    }
    Event event = events.require(presenter.eventId());
    Letter letter =
        letters
            .toPresenter(MailPurpose.TAKEN_BACK, event, presenter)
            .on(presenter.occasion())
            .with(lost(presenter.lostBy().flatMap(deeds::loss)));
    MailStatus status = post.send(wasInvited ? letter : letter.withoutCalendar());
    return notices.told(status, presenterId, MailPurpose.TAKEN_BACK);
  }

  private static Map<String, Object> lost(Optional<RoleDeed> inTheRoom) {
    return Map.of(
        "how", inTheRoom.map(PlaceMails::how).orElse(""),
        "by", inTheRoom.map(RoleDeed::byName).orElse(""),
        "byPresenter", inTheRoom.filter(deed -> !deed.isByOrganizer()).isPresent());
  }

  private static String how(RoleDeed deed) {
    return deed.isTheirOwn() ? "OWN" : deed.effect().name();
  }

  /**
   * Tells the organizer that somebody else took a presenter's rights in the room, or sent one out,
   * and who.
   *
   * @param changeId the change in the room that did it
   */
  public MailStatus tellLost(String changeId) {
    Optional<RoleDeed> told = deeds.loss(changeId).filter(deed -> !deed.isByOrganizer());
    if (told.isEmpty()) {
      return MailStatus.SENT;
    }
    RoleDeed deed = told.get();
    Event event = events.require(deed.eventId());
    Letter letter = letters.toOrganizer(MailPurpose.PLACE_LOST, event).on(changeId, 0);
    boolean wasInvited = presenters.findById(deed.target()).isPresent();
    // Promoted and demoted again and again: after some mails the report is enough.
    Letter counted = wasInvited ? letter : letter.causedBy(MailCause.at(event.accountId()));
    return post.send(
        counted.with(
            Map.of(
                "how",
                how(deed),
                "by",
                deed.byName(),
                "whom",
                deed.targetName(),
                "invited",
                wasInvited,
                "at",
                PeopleTime.dateAndTime(deed.at(), letter.recipient().zone(), letter.language()))));
  }

  /**
   * Tells the organizer for whom of those named with the event no presenter seat was left (R10).
   */
  public MailStatus seatsMissing(String eventId) {
    return seatsMissing(eventId, "", places.waiting(eventId));
  }

  /** Tells the organizer for whom of those whom a decision made presenters no seat was left. */
  public MailStatus seatsMissing(String eventId, String decisionId) {
    return seatsMissing(eventId, decisionId, places.waitingBy(decisionId));
  }

  private MailStatus seatsMissing(String eventId, String occasion, List<Presenter> waiting) {
    if (waiting.isEmpty()) {
      return MailStatus.SENT;
    }
    Event event = events.require(eventId);
    List<String> names = waiting.stream().limit(MOST_NAMES).map(Presenter::name).toList();
    return post.send(
        letters
            .toOrganizer(MailPurpose.SEATS_MISSING, event)
            .on(occasion, 0)
            .with(
                Map.of(
                    "names",
                    names,
                    "more",
                    waiting.size() - names.size(),
                    "waiting",
                    waiting.size(),
                    "seats",
                    event.limits().presenterSeats(),
                    "webinar",
                    event.type() == EventType.WEBINAR)));
  }
}
