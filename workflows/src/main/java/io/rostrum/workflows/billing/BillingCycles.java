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
    return new ProcessMessage(
        MessageNames.ACCOUNT_OPENED,
        accountId,
        MessageNames.ACCOUNT_OPENED + "-" + accountId,
        Map.of("accountId", accountId));
  }

  /** The beginnings of the billing of accounts that are older than it. */
  public List<ProcessMessage> beginnings() {
    return subscriptions.accountsWithout().stream().map(BillingCycles::begin).toList();
  }

  /**
   * Charges the cycle of a number. Asked again, it answers as before.
   *
   * @param number which cycle, from 1; all before it were charged
   * @return empty if the plan costs nothing
   * @throws Unrepairable if there is no such account
   */
  public Optional<Invoice> charge(String accountId, int number) {
    Account account =
        accounts
            .findById(accountId)
            .orElseThrow(
                () ->
                    new Unrepairable(
                        "There is no account "
                            + accountId
                            + ". Cancel this instance, or restore the account and retry."));
    Optional<Tariff> tariff = tariffs.of(account);
    return transactions.execute(transaction -> charge(account, tariff, number, clock.instant()));
  }

  private Optional<Invoice> charge(
      Account account, Optional<Tariff> tariff, int number, Instant now) {
    Subscription subscription =
        subscriptions
            .findLocked(account.accountId())
            .orElseGet(() -> subscriptions.saveAndFlush(new Subscription(account.accountId())));
    return tariff.map(
        prices -> {
          BillingCycle cycle = cycle(subscription, prices, number, now);
          return invoicing.charge(
              "%s-cycle-%d".formatted(account.accountId(), number),
              account,
              prices,
              lines(account, prices, cycle),
              now);
        });
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

  // The cycles follow each other without a gap, however late they are charged.
  private static BillingCycle cycle(
      Subscription subscription, Tariff prices, int number, Instant now) {
    Optional<BillingCycle> last = subscription.cycle();
    if (last.isPresent() && last.get().number() >= number) {
      return last.get();
    }
    BillingCycle next =
        last.map(cycle -> new BillingCycle(number, cycle.endsAt(), prices.period()))
            .orElseGet(() -> new BillingCycle(number, now, prices.period()));
    subscription.become(next);
    return next;
  }

  private List<InvoiceLine> lines(Account account, Tariff prices, BillingCycle cycle) {
    List<InvoiceLine> lines = new ArrayList<>();
    lines.add(line(InvoiceLine.Kind.PLAN, prices, 1, prices.planPrice(), cycle));
    for (SeatBatch batch : batches.findByAccountIdOrderByBoughtAt(account.accountId())) {
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
