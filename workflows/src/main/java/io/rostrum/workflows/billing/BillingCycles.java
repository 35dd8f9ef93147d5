package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.engine.Unrepairable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Charges accounts for their billing cycles, one after another, each once. */
@Service
public class BillingCycles {
  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final SeatBatchRepository batches;
  private final Tariffs tariffs;
  private final Invoicing invoicing;
  private final TransactionOperations transactions;
  private final Clock clock;

  BillingCycles(
      AccountRepository accounts,
      SubscriptionRepository subscriptions,
      SeatBatchRepository batches,
      Tariffs tariffs,
      Invoicing invoicing,
      TransactionOperations transactions,
      Clock clock) {
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.batches = batches;
    this.tariffs = tariffs;
    this.invoicing = invoicing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** That an account is there, whose billing begins. */
  public static ProcessMessage begin(String accountId) {
    return begin(accountId, MessageNames.ACCOUNT_OPENED + "-" + accountId, 0);
  }

  /**
   * That an account costs something again, whose billing came to its end.
   *
   * @param cyclesCharged how many cycles of it were charged before
   */
  public static ProcessMessage beginAgain(String accountId, int cyclesCharged) {
    String messageId =
        "%s-%s-after-%d".formatted(MessageNames.ACCOUNT_OPENED, accountId, cyclesCharged);
    return begin(accountId, messageId, cyclesCharged);
  }

  static ProcessMessage begin(String accountId, String messageId, int cyclesCharged) {
    return new ProcessMessage(
        MessageNames.ACCOUNT_OPENED,
        accountId,
        messageId,
        Map.of("accountId", accountId, "cyclesCharged", cyclesCharged));
  }

  /** The beginnings of the billing of accounts that are older than it. */
  public List<ProcessMessage> beginnings() {
    return subscriptions.accountsWithout().stream().map(BillingCycles::begin).toList();
  }

  /**
   * What came of the beginning of a cycle.
   *
   * @param invoice empty if the plan costs nothing
   * @param hasChanged whether the account has another plan, or fewer bought seats, from it on
   */
  public record Charged(Optional<Invoice> invoice, boolean hasChanged) {}

  /**
   * Charges the cycle of a number. With it comes the plan that was decided on for it, and with the
   * one before end the bought seats that were cancelled. Asked again, it answers as before.
   *
   * @param number which cycle, from 1; all before it were charged
   * @throws Unrepairable if there is no such account
   */
  public Charged charge(String accountId, int number) {
    Account account = accounts.require(accountId);
    String plan = planOf(account, subscriptions.findById(accountId), number);
    Tariff prices = tariffs.of(account, plan);
    return transactions.execute(transaction -> charge(accountId, prices, number));
  }

  private static String planOf(Account account, Optional<Subscription> subscription, int number) {
    return subscription
        .filter(known -> !known.isCharged(number))
        .flatMap(Subscription::nextPlan)
        .orElse(account.plan());
  }

  private Charged charge(String accountId, Tariff prices, int number) {
    Optional<Subscription> held = subscriptions.findLocked(accountId);
    Account account = accounts.require(accountId);
    PlanChangedMeanwhile.unless(planOf(account, held, number), prices.plan());
    Subscription subscription =
        held.orElseGet(() -> subscriptions.saveAndFlush(new Subscription(accountId)));
    if (!subscription.isCharged(number)) {
      beginCycle(subscription, account, prices, number);
    }
    Optional<Invoice> invoice =
        prices.isCharged()
            ? Optional.of(invoice(subscription, account, prices, number))
            : Optional.empty();
    return new Charged(invoice, subscription.changedWith(number));
  }

  private void beginCycle(Subscription subscription, Account account, Tariff prices, int number) {
    Instant now = clock.instant();
    boolean isOtherPlan = subscription.nextPlan().isPresent();
    List<SeatBatch> ending =
        batches.of(account.accountId()).stream()
            // Where no plan is paid no seats are (R11).
            .filter(batch -> batch.isCancelled() || !prices.isCharged())
            .toList();
    ending.forEach(batch -> batch.end(now));
    account.changePlan(prices.plan());
    subscription.planNothing();
    if (isOtherPlan || !ending.isEmpty()) {
      subscription.noteChange(number);
    }
    if (prices.isCharged()) {
      // The cycles follow each other without a gap, however late they are charged.
      Instant start = subscription.cycle().map(BillingCycle::endsAt).orElse(now);
      subscription.become(new BillingCycle(number, start, prices.period(), account.timeZone()));
      subscription.paid(prices.planPrice());
    } else {
      subscription.pause();
    }
  }

  /**
   * Begins a cycle at once, of an account that cost nothing so far, in the transaction that gives
   * it another plan.
   *
   * @return what was charged
   */
  public Invoice beginNow(Subscription held, Account account, Tariff prices) {
    int number = held.nextCycleNumber();
    beginCycle(held, account, prices, number);
    return invoice(held, account, prices, number);
  }

  private Invoice invoice(Subscription subscription, Account account, Tariff prices, int number) {
    return invoicing.charge(
        "%s-cycle-%d".formatted(account.accountId(), number),
        account,
        prices,
        lines(account, prices, subscription.cycle().orElseThrow()),
        clock.instant());
  }

  /**
   * When the cycle ends that was charged last.
   *
   * @throws Unrepairable if none was
   */
  public Instant end(String accountId) {
    return subscriptions
        .findById(accountId)
        .flatMap(Subscription::cycle)
        .map(BillingCycle::endsAt)
        .orElseThrow(
            () ->
                new Unrepairable(
                    "No billing cycle of "
                        + accountId
                        + " was charged. Cancel this instance, or restore the database and retry."));
  }

  private List<InvoiceLine> lines(Account account, Tariff prices, BillingCycle cycle) {
    List<InvoiceLine> lines = new ArrayList<>();
    lines.add(line(InvoiceLine.Kind.PLAN, prices, 1, prices.planPrice(), cycle));
    for (SeatBatch batch : batches.of(account.accountId())) {
      lines.add(
          line(InvoiceLine.Kind.PRESENTER_SEATS, prices, batch.seats(), prices.seatPrice(), cycle));
    }
    return lines;
  }

  private static InvoiceLine line(
      InvoiceLine.Kind kind, Tariff prices, int quantity, Money unitPrice, BillingCycle cycle) {
    return new InvoiceLine(
        kind,
        prices.plan(),
        quantity,
        unitPrice.amount(),
        unitPrice.times(quantity).amount(),
        cycle.startsAt(),
        cycle.endsAt());
  }
}
