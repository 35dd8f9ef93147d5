package io.rostrum.workflows.panel;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.BillingCycles;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.Invoicing;
import io.rostrum.workflows.billing.PlanChangedMeanwhile;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.billing.Tariffs;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.quote.QuoteAnswer;
import io.rostrum.workflows.quote.Quotes;
import io.rostrum.workflows.seats.SeatReleaseRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives accounts other plans (R1). The organizer accepts the quote with the code from its mail; a
 * dearer plan begins at once, another when what is paid for is over.
 */
@Service
public class PlanChanges {
  private final PlanChangeRepository changes;
  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final SeatReleaseRepository releases;
  private final Tariffs tariffs;
  private final Quotes quotes;
  private final Invoicing invoicing;
  private final BillingCycles cycles;
  private final Authority authority;
  private final TransactionOperations transactions;
  private final Clock clock;

  PlanChanges(
      PlanChangeRepository changes,
      AccountRepository accounts,
      SubscriptionRepository subscriptions,
      SeatReleaseRepository releases,
      Tariffs tariffs,
      Quotes quotes,
      Invoicing invoicing,
      BillingCycles cycles,
      Authority authority,
      TransactionOperations transactions,
      Clock clock) {
    this.changes = changes;
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.releases = releases;
    this.tariffs = tariffs;
    this.quotes = quotes;
    this.invoicing = invoicing;
    this.cycles = cycles;
    this.authority = authority;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether an account's billing cycle is about to be charged, or its billing to begin. */
  static boolean isDue(Optional<Subscription> held, Instant now) {
    return held.isEmpty() || held.get().cycle().isPresent() && held.get().running(now).isEmpty();
  }

  /**
   * Keeps what was asked for, with its first quote. Asked again, it changes nothing.
   *
   * @return false while a billing cycle of the account is about to be charged
   */
  public boolean ask(long processInstanceKey, String newPlan) {
    Account account = authority.ownerOf(processInstanceKey);
    Tariff from = tariffs.of(account, account.plan());
    Tariff to = tariffs.of(account, newPlan);
    return transactions.execute(
        transaction -> {
          Optional<Subscription> held = hold(account, from);
          String changeId = Long.toString(processInstanceKey);
          boolean isKept = changes.findById(changeId).isPresent();
          if (!isKept && !isDue(held, clock.instant())) {
            var change = new PlanChange(changeId, account.accountId(), to.plan());
            PlanOffer offer =
                PlanOffer.of(from, to, held.get(), account.timeZone(), clock.instant());
            change.become(offer.timing());
            quotes.make(change, offer.quote());
            changes.save(change);
            isKept = true;
          }
          return isKept;
        });
  }

  private Optional<Subscription> hold(Account account, Tariff lookedUp) {
    Optional<Subscription> held = subscriptions.findLocked(account.accountId());
    PlanChangedMeanwhile.unless(accounts.planOf(account.accountId()), lookedUp.plan());
    return held;
  }

  /**
   * The number of the invoice over what a dearer plan costs more; empty unless that was charged.
   * The invoice of a new cycle is sent by the billing that begins with it.
   */
  public OptionalLong invoiceToSend(long processInstanceKey) {
    PlanChange change = changes.require(processInstanceKey);
    return change.timing() == PlanTiming.AT_ONCE ? change.invoiceNumber() : OptionalLong.empty();
  }

  /** What begins the billing of an account that cost nothing before; empty if nothing does. */
  public Optional<ProcessMessage> billing(long processInstanceKey) {
    PlanChange change = changes.require(processInstanceKey);
    return change.timing() == PlanTiming.NEW_CYCLE && change.invoiceNumber().isPresent()
        ? Optional.of(
            BillingCycles.beginAgain(change.accountId(), change.quote().cycleNumber() - 1))
        : Optional.empty();
  }

  /**
   * Carries out what the organizer decided, if what was quoted still holds. The same step asked
   * again gives the same answer.
   *
   * @param step the key of the step that asks
   * @param decision what the form said: {@code confirm}, {@code again}, {@code discard}, or
   *     anything else
   * @param typedCode what was typed as the code
   */
  public PlanOutcome decide(
      long processInstanceKey, String step, String decision, String typedCode) {
    Account account = authority.ownerOf(processInstanceKey);
    Tariff from = tariffs.of(account, account.plan());
    Tariff to = tariffs.of(account, changes.require(processInstanceKey).newPlan());
    return transactions.execute(
        transaction -> {
          Optional<Subscription> held = hold(account, from);
          PlanChange change = changes.lock(processInstanceKey);
          return change
              .answerTo(step)
              .orElseGet(
                  () -> {
                    PlanOutcome outcome =
                        decide(account, change, held, from, to, decision, typedCode);
                    if (outcome != PlanOutcome.CYCLE_NOT_CHARGED) {
                      change.answer(step, outcome);
                    }
                    return outcome;
                  });
        });
  }

  private PlanOutcome decide(
      Account account,
      PlanChange change,
      Optional<Subscription> held,
      Tariff from,
      Tariff to,
      String decision,
      String typedCode) {
    boolean isThere = to.plan().equals(from.plan());
    if (decision.equals("discard") || isThere) {
      return PlanOutcome.DISCARDED;
    }
    Instant now = clock.instant();
    if (isDue(held, now)) {
      return PlanOutcome.CYCLE_NOT_CHARGED;
    }
    PlanOffer offer = PlanOffer.of(from, to, held.get(), account.timeZone(), now);
    QuoteAnswer answer =
        switch (decision) {
          case "confirm" -> quotes.accept(change, offer.quote(), typedCode);
          case "again" -> quotes.again(change, offer.quote());
          default -> QuoteAnswer.CODE_WRONG;
        };
    if (answer == QuoteAnswer.QUOTE_CHANGED || answer == QuoteAnswer.QUOTE_ASKED) {
      change.become(offer.timing());
    }
    if (answer == QuoteAnswer.ACCEPTED) {
      carryOut(change, held.get(), to, now);
    }
    return PlanOutcome.of(answer, change.timing());
  }

  private void carryOut(PlanChange change, Subscription held, Tariff to, Instant now) {
    Account account = accounts.require(change.accountId());
    // They were chosen for what was to end so far.
    releases.forget(account.accountId());
    switch (change.timing()) {
      case AT_ONCE -> {
        account.changePlan(to.plan());
        held.planNothing();
        held.paid(to.planPrice());
        change.charged(charge(change, account, held, to, now).number());
      }
      case NEW_CYCLE -> {
        account.changePlan(to.plan());
        if (to.isCharged()) {
          change.charged(cycles.beginNow(held, account, to).number());
        }
      }
      case END_OF_CYCLE -> held.planNext(to.plan());
    }
  }

  private Invoice charge(
      PlanChange change, Account account, Subscription held, Tariff to, Instant now) {
    InvoiceLine line =
        change.quote().line(InvoiceLine.Kind.PLAN_CHANGE, 1, held.cycle().orElseThrow());
    return invoicing.charge(change.chargeId(), account, to, List.of(line), now);
  }
}
