package io.rostrum.workflows.management;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventVersion;
import io.rostrum.workflows.event.EventVersionRepository;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.management.ManagementDecision.Outcome;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterSeats;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.PresenterLinkRepository;
import io.rostrum.workflows.room.RenewedLinks;
import io.rostrum.workflows.room.RoomChanged;
import io.rostrum.workflows.room.RoomClock;
import io.rostrum.workflows.scheduling.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what organizers decided, each decision once (R3, R6). */
@Service
public class DecisionApplication {

  private final ManagementDecisionRepository decisions;
  private final ChangeSituations situations;
  private final PresenterSeats seats;
  private final DecidedPlaces places;
  private final RenewedLinks renewed;
  private final PresenterLinkRepository presenterLinks;
  private final RoomLinks links;
  private final RoomClock roomClock;
  private final EventVersionRepository versions;
  private final ApplicationEventPublisher publisher;

  DecisionApplication(
      ManagementDecisionRepository decisions,
      ChangeSituations situations,
      PresenterSeats seats,
      DecidedPlaces places,
      RenewedLinks renewed,
      PresenterLinkRepository presenterLinks,
      RoomLinks links,
      RoomClock roomClock,
      EventVersionRepository versions,
      ApplicationEventPublisher publisher) {
    this.decisions = decisions;
    this.situations = situations;
    this.seats = seats;
    this.places = places;
    this.renewed = renewed;
    this.presenterLinks = presenterLinks;
    this.links = links;
    this.roomClock = roomClock;
    this.versions = versions;
    this.publisher = publisher;
  }

  /**
   * What came of a decision.
   *
   * @param title what the event is called now
   * @param decidedBy the Tasklist user who decided
   * @param scheduleRevision how often the event was changed, with this change
   * @param seatsMissing how many of those whom it made presenters wait for a seat
   * @param recipientIds whom a reminder goes to
   */
  public record Applied(
      Decided decided,
      ChangeKind kind,
      String title,
      String decidedBy,
      int scheduleRevision,
      int seatsMissing,
      List<String> recipientIds) {}

  /**
   * Applies a decision in one transaction, unless something that happened since is in its way.
   * Asked again, it changes nothing and answers as before.
   *
   * @return empty if this event has no such decision
   */
  @Transactional
  public Optional<Applied> apply(String eventId, String decisionId) {
    // Only whether it exists is read before the lock: the same job may be under way elsewhere.
    if (!decisions.existsByDecisionIdAndEventId(decisionId, eventId)) {
      return Optional.empty();
    }
    ChangeSituation situation = situations.read(eventId);
    return decisions.findById(decisionId).map(decision -> applied(decision, situation));
  }

  /**
   * Gives up what was decided and cannot be carried out any more, because the event is over.
   *
   * @return the ids of all decisions that the end of the event came before; asked again, the same
   */
  @Transactional
  public List<String> giveUp(String eventId) {
    // For its lock: what is under way is carried out first.
    situations.read(eventId);
    List<ManagementDecision> all = decisions.findByEventIdOrderByDecidedAt(eventId);
    all.stream()
        .filter(decision -> decision.outcome().isEmpty())
        .forEach(decision -> decision.notPossible(ProblemCode.EVENT_IS_OVER));
    return all.stream()
        .filter(
            decision -> decision.problem().filter(ProblemCode.EVENT_IS_OVER::equals).isPresent())
        .map(ManagementDecision::decisionId)
        .toList();
  }

  private Applied applied(ManagementDecision decision, ChangeSituation situation) {
    if (decision.outcome().isEmpty()) {
      obstacle(decision, situation)
          .ifPresentOrElse(decision::notPossible, () -> carryOut(decision, situation));
    }
    Event event = situation.event();
    boolean done = decision.outcome().orElseThrow() == Outcome.CARRIED_OUT;
    return new Applied(
        done ? Decided.of(decision.kind()) : Decided.NOT_POSSIBLE,
        decision.kind(),
        event.title(),
        decision.decidedBy(),
        event.scheduleRevision(),
        places.waiting(decision).size(),
        done ? recipientIds(decision, situation) : List.of());
  }

  private static List<String> recipientIds(ManagementDecision decision, ChangeSituation situation) {
    return decision.kind() == ChangeKind.REMIND_NOW
        ? situation.reminded(decision.presenterId()).stream().map(Presenter::presenterId).toList()
        : List.of();
  }

  private static Optional<ProblemCode> obstacle(
      ManagementDecision decision, ChangeSituation situation) {
    boolean past =
        decision.kind() == ChangeKind.RESCHEDULE && !decision.startsAt().isAfter(situation.now());
    boolean taken =
        decision.kind() == ChangeKind.CORRECT_ADDRESS
            && situation.isInUse(decision.email(), decision.presenterId());
    return ChangeGuard.check(decision.kind(), decision.presenterId(), situation)
        .or(() -> past ? Optional.of(ProblemCode.START_IN_THE_PAST) : Optional.empty())
        .or(() -> taken ? Optional.of(ProblemCode.ADDRESS_IN_USE) : Optional.empty());
  }

  private void carryOut(ManagementDecision decision, ChangeSituation situation) {
    Event event = situation.event();
    switch (decision.kind()) {
      case RESCHEDULE -> {
        event.reschedule(
            decision.startsAt(), decision.duration(), decision.timeZone(), situation.now());
        versions.save(new EventVersion(event));
      }
      case CHANGE_DETAILS -> {
        event.describe(
            decision.title(),
            decision.description(),
            decision.language(),
            decision.attendeeNames());
        versions.save(new EventVersion(event));
      }
      case CANCEL -> {
        event.cancel(decision.reason());
        roomClock.closeForCancellation(event.eventId());
        seats.over(event.eventId());
      }
      case TAKE_BACK ->
          situation
              .openLink(decision.presenterId())
              .ifPresentOrElse(
                  PresenterLink::withdraw,
                  () -> seats.takeBack(situation.active(decision.presenterId()).orElseThrow()));
      case RESTORE -> seats.restore(situation.takenBack(decision.presenterId()).orElseThrow());
      case INVITE -> seats.placeNamed(event.eventId());
      case PRESENTER_LINK -> makeLink(decision, situation);
      case NEW_LINK -> renewed.offer(event.eventId(), decision.presenterId());
      case END_SESSIONS -> renewed.replace(event.eventId(), decision.presenterId());
      case CORRECT_ADDRESS ->
          seats.correct(situation.active(decision.presenterId()).orElseThrow(), decision.email());
      // Mails see to the rest.
      case RESEND, REMIND_NOW -> {}
    }
    decision.carriedOut();
    publisher.publishEvent(new RoomChanged(event.eventId()));
  }

  private void makeLink(ManagementDecision decision, ChangeSituation situation) {
    String eventId = decision.eventId();
    int position = situation.lastPosition() + 1;
    presenterLinks.save(
        new PresenterLink(
            Presenter.idOf(eventId, position), eventId, position, decision.decisionId(), links));
  }
}
