package io.rostrum.workflows.management;

import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.management.ManagementDecision.Outcome;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterNews;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.scheduling.Problem;
import io.rostrum.workflows.scheduling.ProblemCode;
import io.rostrum.workflows.time.PeopleTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Writes to the presenters' processes what a decision means for them. */
@Service
public class DecisionNews {

  private static final Set<PresenterStatus> WITHOUT_NEWS =
      EnumSet.of(PresenterStatus.WAITING, PresenterStatus.TAKEN_BACK);

  private final ManagementDecisionRepository decisions;
  private final EventRepository events;
  private final PresenterRepository presenters;
  private final PresenterLinkNews linkNews;
  private final PresenterNews presenterNews;
  private final AccountRepository accounts;

  DecisionNews(
      ManagementDecisionRepository decisions,
      EventRepository events,
      PresenterRepository presenters,
      PresenterLinkNews linkNews,
      PresenterNews presenterNews,
      AccountRepository accounts) {
    this.decisions = decisions;
    this.events = events;
    this.presenters = presenters;
    this.linkNews = linkNews;
    this.presenterNews = presenterNews;
    this.accounts = accounts;
  }

  /** The messages that a decision calls for; none if it was not carried out. */
  public List<ProcessMessage> messages(String decisionId) {
    return decisions
        .findById(decisionId)
        .filter(decision -> decision.outcome().filter(Outcome.CARRIED_OUT::equals).isPresent())
        .map(this::messages)
        .orElse(List.of());
  }

  /**
   * What was in the way of a decision.
   *
   * @param sentence for the organizer, in their language
   */
  public record Obstacle(ChangeKind kind, String sentence) {}

  /**
   * Says why a decision was not carried out.
   *
   * @throws java.util.NoSuchElementException if it was
   */
  public Obstacle obstacle(String decisionId) {
    ManagementDecision decision = decisions.findById(decisionId).orElseThrow();
    Event event = events.require(decision.eventId());
    Language reader = accounts.findById(event.accountId()).orElseThrow().language();
    ProblemCode code = decision.problem().orElseThrow();
    // Only this sentence has something to fill in.
    Object[] arguments =
        code == ProblemCode.START_IN_THE_PAST
            ? new Object[] {
              PeopleTime.dateAndTime(decision.startsAt(), decision.timeZone(), reader)
            }
            : new Object[0];
    return new Obstacle(decision.kind(), Problem.of("kind", code, arguments).sentence(reader));
  }

  private List<ProcessMessage> messages(ManagementDecision decision) {
    return switch (decision.kind()) {
      case PRESENTER_LINK -> List.of(linkNews.wanted(decision));
      case TAKE_BACK ->
          linkNews
              .withdrawn(decision)
              .map(List::of)
              .orElseGet(() -> presenterNews.ofLoss(decision.eventId(), decision.presenterId()));
      case RESTORE -> presenterNews.ofGain(decision.presenterId());
      case REMIND_NOW -> List.of();
      case RESEND -> linkNews.repeated(decision).map(List::of).orElseGet(() -> toEach(decision));
      case CANCEL ->
          Stream.concat(toEach(decision).stream(), linkNews.over(decision.eventId()).stream())
              .toList();
      case RESCHEDULE, CHANGE_DETAILS, INVITE, CORRECT_ADDRESS, NEW_LINK, END_SESSIONS ->
          toEach(decision);
    };
  }

  private List<ProcessMessage> toEach(ManagementDecision decision) {
    Event event = events.require(decision.eventId());
    return presenters.findByEventIdOrderByListPosition(event.eventId()).stream()
        .filter(concerned(decision))
        .map(presenter -> message(decision, event, presenter))
        .toList();
  }

  private static Predicate<Presenter> concerned(ManagementDecision decision) {
    return switch (decision.kind()) {
      case CANCEL -> presenter -> presenter.status() != PresenterStatus.TAKEN_BACK;
      // Whoever waits is told what holds when a seat comes to them.
      case RESCHEDULE, CHANGE_DETAILS -> presenter -> !WITHOUT_NEWS.contains(presenter.status());
      case INVITE ->
          presenter -> presenter.decisionId().filter(decision.decisionId()::equals).isPresent();
      default -> presenter -> presenter.presenterId().equals(decision.presenterId());
    };
  }

  private static ProcessMessage message(
      ManagementDecision decision, Event event, Presenter presenter) {
    String id = presenter.presenterId();
    return switch (decision.kind()) {
      case CANCEL -> news(MessageNames.EVENT_CANCELLED, decision, id, Map.of());
      case INVITE -> presenter.invitation(event.title());
      case RESEND, CORRECT_ADDRESS, NEW_LINK, END_SESSIONS ->
          news(
              MessageNames.INVITATION_REPEATED,
              decision,
              id,
              Map.of("occasion", decision.decisionId()));
      default -> news(MessageNames.EVENT_CHANGED, decision, id, Map.of("title", event.title()));
    };
  }

  private static ProcessMessage news(
      String name, ManagementDecision decision, String presenterId, Map<String, Object> more) {
    return new ProcessMessage(
        name, presenterId, name + "-" + presenterId + "-" + decision.decisionId(), more);
  }
}
