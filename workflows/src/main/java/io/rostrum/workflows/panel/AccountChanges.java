package io.rostrum.workflows.panel;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.account.AccountSettings;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.PlanChangedMeanwhile;
import io.rostrum.workflows.billing.SeatBatch;
import io.rostrum.workflows.billing.SeatBatchRepository;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.billing.Tariffs;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.PlanLimits;
import io.rostrum.workflows.room.RoomPeople;
import io.rostrum.workflows.scheduling.Problem;
import io.rostrum.workflows.scheduling.ProblemCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes what an organizer decides about their account (R1): its settings, and which bought seats
 * end with the billing cycle, at once; another plan is quoted first.
 */
@Service
public class AccountChanges {
  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final SeatBatchRepository batches;
  private final EventRepository events;
  private final PlanChangeRepository planChanges;
  private final PlanChanges plans;
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
      PlanChangeRepository planChanges,
      PlanChanges plans,
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
    this.planChanges = planChanges;
    this.plans = plans;
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
  public record Saved(PanelOutcome outcome, List<Problem> problems) {}

  /**
   * Saves what the organizer decided. Asked again, it changes nothing more and answers as before.
   *
   * @param decision what the form said: {@code save}, or anything else
   * @param standing how the account stood when the form was opened: what the organizer left as it
   *     was then is not decided anew
   * @param typed what they typed
   */
  public Saved save(
      long processInstanceKey, String decision, PanelStanding standing, SettingsFields typed) {
    if (!decision.equals("save")) {
      return new Saved(PanelOutcome.DISCARDED, List.of());
    }
    Account account = authority.ownerOf(processInstanceKey);
    List<Problem> problems = problems(account, typed);
    if (!problems.isEmpty()) {
      return new Saved(PanelOutcome.NOT_READY, problems);
    }
    Tariff from = tariffs.of(account, account.plan());
    Tariff to = tariffs.of(account, typed.line("plan"));
    PanelOutcome outcome =
        transactions.execute(
            transaction ->
                save(Long.toString(processInstanceKey), account, from, to, standing, typed));
    if (outcome != PanelOutcome.CYCLE_NOT_CHARGED) {
      // One after another: a room is not held longer than it takes.
      events
          .idsOf(account.accountId(), EventStatus.SCHEDULED)
          .forEach(eventId -> people.nameOrganizer(eventId, typed.settings().ownerName()));
    }
    return new Saved(outcome, List.of());
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
      String changeId,
      Account looked,
      Tariff from,
      Tariff to,
      PanelStanding standing,
      SettingsFields typed) {
    Optional<Subscription> held = subscriptions.findLocked(looked.accountId());
    if (PlanChanges.isDue(held, clock.instant())) {
      return PanelOutcome.CYCLE_NOT_CHARGED;
    }
    Account account = accounts.findById(looked.accountId()).orElseThrow();
    PlanChangedMeanwhile.unless(account.plan(), from.plan());
    AccountSettings settings = typed.settings();
    account.become(settings);
    batches.of(account.accountId()).forEach(batch -> cancel(batch, standing, typed));
    boolean isPlanLeft = to.plan().equals(standing.nextPlan());
    return isPlanLeft ? PanelOutcome.SAVED : plan(changeId, account, held.get(), from, to);
  }

  private static void cancel(SeatBatch batch, PanelStanding standing, SettingsFields typed) {
    boolean isTicked = typed.cancelled().contains(batch.getId());
    boolean isOffered =
        standing.purchases().stream().anyMatch(one -> one.value().equals(batch.getId()));
    if (isOffered && isTicked != standing.cancelled().contains(batch.getId())) {
      batch.cancel(isTicked);
    }
  }

  private PanelOutcome plan(
      String changeId, Account account, Subscription held, Tariff from, Tariff to) {
    if (planChanges.findById(changeId).isPresent()) {
      return PanelOutcome.PLAN_ASKED;
    }
    if (to.plan().equals(account.plan())) {
      held.planNothing();
      return PanelOutcome.SAVED;
    }
    plans.ask(changeId, account, held, from, to);
    return PanelOutcome.PLAN_ASKED;
  }
}
