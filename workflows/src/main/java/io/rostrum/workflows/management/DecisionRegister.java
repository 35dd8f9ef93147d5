package io.rostrum.workflows.management;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.authority.CheckedTask;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import io.rostrum.workflows.scheduling.Problem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks what organizers decide about scheduled events, and stores what can be carried out (R3).
 */
@Service
public class DecisionRegister {

  private final AccountRepository accounts;
  private final ChangeSituations situations;
  private final ManagementDecisionRepository decisions;
  private final PresenterRepository presenters;

  DecisionRegister(
      AccountRepository accounts,
      ChangeSituations situations,
      ManagementDecisionRepository decisions,
      PresenterRepository presenters) {
    this.accounts = accounts;
    this.situations = situations;
    this.decisions = decisions;
    this.presenters = presenters;
  }

  /**
   * Stores a decision, unless something is wrong with it. Asked again for the same task, it answers
   * as before.
   *
   * @param task what the owner completed, whose key becomes the decision's id
   */
  @Transactional
  public Registration register(String eventId, CheckedTask task, ChangeRequest request) {
    ChangeSituation situation = situations.read(eventId);
    if (decisions.findById(task.taskKey()).isPresent()) {
      return new Registration(List.of());
    }
    Account account = accounts.findById(situation.event().accountId()).orElseThrow();
    var check = new ChangeCheck(request, account, situation);
    List<Problem> problems = check.problems();
    if (problems.isEmpty()) {
      store(task, request, check, situation);
    }
    return new Registration(problems);
  }

  private void store(
      CheckedTask task, ChangeRequest request, ChangeCheck check, ChangeSituation situation) {
    ChangeKind kind = request.kind().orElseThrow();
    var decision =
        new ManagementDecision(
            task.taskKey(), situation.event().eventId(), kind, task.completedBy(), situation.now());
    switch (kind) {
      case RESCHEDULE -> decision.move(check.draft(ChangeCheck.TIMES));
      case CHANGE_DETAILS -> decision.describe(check.draft(ChangeCheck.DETAILS));
      case CANCEL -> decision.because(request.reason());
      case TAKE_BACK, RESTORE, RESEND, NEW_LINK, END_SESSIONS, REMIND_NOW ->
          decision.about(request.presenterId());
      case CORRECT_ADDRESS -> {
        decision.about(request.presenterId());
        decision.correctTo(request.email());
      }
      case PRESENTER_LINK -> {
        // It is made when the decision is carried out.
      }
      case INVITE -> name(request.presenters(), decision, situation);
    }
    decisions.save(decision);
  }

  private void name(
      List<RequestedPresenter> named, ManagementDecision decision, ChangeSituation situation) {
    int position = situation.lastPosition();
    for (RequestedPresenter presenter : named) {
      position++;
      presenters.save(
          new Presenter(
              decision.eventId(),
              position,
              presenter.name(),
              presenter.email(),
              decision.decisionId()));
    }
  }
}
