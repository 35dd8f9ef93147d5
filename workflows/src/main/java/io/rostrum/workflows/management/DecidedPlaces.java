package io.rostrum.workflows.management;

import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Knows whom a schedule or a decision made presenters, and for whom of them no seat was left. */
@Service
public class DecidedPlaces {
  private final ManagementDecisionRepository decisions;
  private final PresenterRepository presenters;

  DecidedPlaces(ManagementDecisionRepository decisions, PresenterRepository presenters) {
    this.decisions = decisions;
    this.presenters = presenters;
  }

  /** Those of the first schedule of an event who wait for a seat, in line. */
  public List<Presenter> waiting(String eventId) {
    return waiting(eventId, presenter -> presenter.decisionId().isEmpty());
  }

  /**
   * Those whom a decision made presenters and who wait for a seat, in line.
   *
   * @throws java.util.NoSuchElementException if there is no such decision
   */
  public List<Presenter> waitingBy(String decisionId) {
    return waiting(decisions.findById(decisionId).orElseThrow());
  }

  List<Presenter> waiting(ManagementDecision decision) {
    return switch (decision.kind()) {
      case INVITE, PRESENTER_LINK ->
          waiting(
              decision.eventId(),
              one -> one.decisionId().filter(decision.decisionId()::equals).isPresent());
      case RESTORE ->
          waiting(decision.eventId(), one -> one.presenterId().equals(decision.presenterId()));
      default -> List.of();
    };
  }

  private List<Presenter> waiting(String eventId, Predicate<Presenter> named) {
    return presenters
        .findByEventIdAndStatusOrderByWaitingNo(eventId, PresenterStatus.WAITING)
        .stream()
        .filter(named)
        .toList();
  }
}
