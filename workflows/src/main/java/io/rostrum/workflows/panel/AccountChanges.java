package io.rostrum.workflows.panel;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.SeatBatchRepository;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.billing.Tariffs;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.PlanLimits;
import io.rostrum.workflows.room.RoomPeople;
import io.rostrum.workflows.scheduling.Choice;
import io.rostrum.workflows.scheduling.Problem;
import io.rostrum.workflows.scheduling.ProblemCode;
import io.rostrum.workflows.seats.SeatReleaseRepository;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes what an organizer decides about their account (R1): its settings, and which bought seats
 * end with the billing cycle, at once; another plan is quoted first, by {@link PlanChanges}.
 */
@Service
public class AccountChanges {
  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final SeatBatchRepository batches;
  private final EventRepository events;
  private final AccountChangeRepository changes;
  private final SeatReleaseRepository releases;
  private final Tariffs tariffs;
  private final PlanLimits limits;
  private final RoomPeople people;
  private final Authority authority;
  private final TransactionOperations transactions;
  private final Clock clock;

  AccountChanges(
      AccountRepository accounts,
      SubscriptionRepository subscriptions,
      SeatBatchRepository batches,
      EventRepository events,
      AccountChangeRepository changes,
      SeatReleaseRepository releases,
      Tariffs tariffs,
      PlanLimits limits,
      RoomPeople people,
      Authority authority,
      TransactionOperations transactions,
      Clock clock) {
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.batches = batches;
    this.events = events;
    this.changes = changes;
    this.releases = releases;
    this.tariffs = tariffs;
    this.limits = limits;
    this.people = people;
    this.authority = authority;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What became of the form.
   *
   * @param problems what is wrong with it; empty unless it is {@link PanelOutcome#NOT_READY}
   */
  public record Saved(PanelOutcome outcome, List<Problem> problems) {
    Saved(PanelOutcome outcome) {
      this(outcome, List.of());
    }
  }

  /**
   * Saves what the organizer decided: once for a process instance. Asked again, it answers as
   * before.
   *
   * @param decision what the form said: {@code save}, or anything else
   * @param standing how the account stood when the form was opened: what the organizer left as it
   *     was then is not decided anew
   * @param typed what they typed
   */
  public Saved save(
      long processInstanceKey, String decision, PanelStanding standing, SettingsFields typed) {
    if (!decision.equals("save")) {
      return new Saved(PanelOutcome.DISCARDED);
    }
    Account account = authority.ownerOf(processInstanceKey);
    List<Problem> problems = problems(account, typed);
    if (!problems.isEmpty()) {
      return new Saved(PanelOutcome.NOT_READY, problems);
    }
    PanelOutcome outcome =
        transactions.execute(
            transaction ->
                save(Long.toString(processInstanceKey), account.accountId(), standing, typed));
    if (outcome != PanelOutcome.CYCLE_NOT_CHARGED) {
      String name = authority.ownerOf(processInstanceKey).ownerName();
      // One after another: a room is not held longer than it takes.
      events
          .idsOf(account.accountId(), EventStatus.SCHEDULED)
          .forEach(eventId -> people.accountChanged(eventId, name));
    }
    return new Saved(outcome);
  }

  private List<Problem> problems(Account account, SettingsFields typed) {
    List<Problem> problems = new ArrayList<>(typed.problems());
    String plan = typed.line("plan");
    if (!limits.knows(plan) || !tariffs.knows(account, plan)) {
      problems.add(Problem.of("plan", ProblemCode.PLAN_UNKNOWN));
    }
    return problems;
  }

  private PanelOutcome save(
      String changeId, String accountId, PanelStanding standing, SettingsFields typed) {
    Optional<Subscription> held = subscriptions.findLocked(accountId);
    Optional<AccountChange> before = changes.findById(changeId);
    if (before.isPresent()) {
      return before.get().outcome();
    }
    if (PlanChanges.isDue(held, clock.instant())) {
      return PanelOutcome.CYCLE_NOT_CHARGED;
    }
    Account account = accounts.require(accountId);
    account.become(typed.over(account.settings(), standing.settings()));
    boolean areOthersToEnd = cancel(accountId, standing, typed);
    String plan = typed.line("plan");
    boolean isPlanLeft = plan.equals(standing.settings().plan());
    boolean isPlanAsked = !isPlanLeft && !plan.equals(account.plan());
    if (!isPlanLeft && !isPlanAsked) {
      areOthersToEnd |= held.get().nextPlan().isPresent();
      held.get().planNothing();
    }
    if (areOthersToEnd) {
      releases.forget(accountId);
    }
    PanelOutcome outcome = isPlanAsked ? PanelOutcome.PLAN_ASKED : PanelOutcome.SAVED;
    changes.save(new AccountChange(changeId, outcome));
    return outcome;
  }

  private boolean cancel(String accountId, PanelStanding standing, SettingsFields typed) {
    boolean areOthersToEnd = false;
    for (Choice offered : standing.purchases()) {
      boolean isTicked = typed.cancelled().contains(offered.value());
      boolean wasTicked = standing.settings().cancelled().contains(offered.value());
      if (isTicked != wasTicked) {
        areOthersToEnd = true;
        batches.of(accountId).stream()
            .filter(batch -> batch.getId().equals(offered.value()))
            .forEach(batch -> batch.cancel(isTicked));
      }
    }
    return areOthersToEnd;
  }
}
