package io.rostrum.workflows.seats;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.Invoicing;
import io.rostrum.workflows.billing.PlanChangedMeanwhile;
import io.rostrum.workflows.billing.SeatBatch;
import io.rostrum.workflows.billing.SeatBatchRepository;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.billing.Tariffs;
import io.rostrum.workflows.quote.Quote;
import io.rostrum.workflows.quote.QuoteAnswer;
import io.rostrum.workflows.quote.Quotes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sells presenter seats that were quoted (R11). Anybody may ask for them in an organizer's name, so
 * the organizer confirms them with a code that came to their mailbox, beside the price that nobody
 * else sees (R2).
 */
@Service
public class SeatPurchases {
  private final SeatPurchaseRepository purchases;
  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final Tariffs tariffs;
  private final Quotes quotes;
  private final Invoicing invoicing;
  private final SeatBatchRepository batches;
  private final Authority authority;
  private final TransactionOperations transactions;
  private final Clock clock;

  SeatPurchases(
      SeatPurchaseRepository purchases,
      AccountRepository accounts,
      SubscriptionRepository subscriptions,
      Tariffs tariffs,
      Quotes quotes,
      Invoicing invoicing,
      SeatBatchRepository batches,
      Authority authority,
      TransactionOperations transactions,
      Clock clock) {
    this.purchases = purchases;
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.tariffs = tariffs;
    this.quotes = quotes;
    this.invoicing = invoicing;
    this.batches = batches;
    this.authority = authority;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Shows what was asked for to the organizer. */
  public PurchaseView show(long processInstanceKey) {
    SeatPurchase purchase = purchases.require(processInstanceKey);
    return new PurchaseView(
        authority.ownerOf(processInstanceKey).organization(),
        purchase.seats(),
        purchase.quote().name());
  }

  /** The number of a purchase's invoice; empty unless it was charged. */
  public OptionalLong invoiceNumber(long processInstanceKey) {
    return purchases.require(processInstanceKey).invoiceNumber();
  }

  /**
   * Carries out what the organizer decided: charges the seats if what was quoted still holds. The
   * same step asked again gives the same answer.
   *
   * @param step the key of the step that asks
   * @param decision what the form said: {@code buy}, {@code again}, {@code discard}, or anything
   *     else
   * @param typedCode what was typed as the code
   */
  public PurchaseOutcome decide(
      long processInstanceKey, String step, String decision, String typedCode) {
    Account account = authority.ownerOf(processInstanceKey);
    Optional<Tariff> tariff = tariffs.of(account);
    return transactions.execute(
        transaction -> {
          Optional<BillingCycle> cycle =
              subscriptions
                  .findLocked(account.accountId())
                  .flatMap(subscription -> subscription.running(clock.instant()));
          PlanChangedMeanwhile.unless(accounts.planOf(account.accountId()), account.plan());
          SeatPurchase purchase = purchases.lock(processInstanceKey);
          return purchase
              .answerTo(step)
              .orElseGet(
                  () -> {
                    PurchaseOutcome outcome =
                        decide(purchase, account, cycle, tariff, decision, typedCode);
                    if (outcome != PurchaseOutcome.CYCLE_NOT_CHARGED) {
                      purchase.answer(step, outcome);
                    }
                    return outcome;
                  });
        });
  }

  private PurchaseOutcome decide(
      SeatPurchase purchase,
      Account account,
      Optional<BillingCycle> cycle,
      Optional<Tariff> tariff,
      String decision,
      String typedCode) {
    if (decision.equals("discard")) {
      return PurchaseOutcome.DISCARDED;
    }
    if (tariff.isEmpty()) {
      return PurchaseOutcome.NOT_SOLD;
    }
    if (cycle.isEmpty()) {
      return PurchaseOutcome.CYCLE_NOT_CHARGED;
    }
    Quote offered =
        SeatRequests.quote(purchase.seats(), cycle.get(), tariff.get(), clock.instant());
    return switch (decision) {
      case "buy" -> {
        QuoteAnswer answer = quotes.accept(purchase, offered, typedCode);
        if (answer == QuoteAnswer.ACCEPTED) {
          sell(purchase, account, cycle.get(), tariff.get());
        }
        yield PurchaseOutcome.of(answer);
      }
      case "again" -> PurchaseOutcome.of(quotes.again(purchase, offered));
      default -> PurchaseOutcome.CODE_WRONG;
    };
  }

  private void sell(SeatPurchase purchase, Account account, BillingCycle cycle, Tariff prices) {
    InvoiceLine.Kind kind = InvoiceLine.Kind.PRESENTER_SEATS;
    Invoice invoice =
        invoicing.charge(
            purchase.chargeId(),
            account,
            prices,
            List.of(purchase.quote().line(kind, purchase.seats(), cycle)),
            clock.instant());
    purchase.charged(invoice.number());
    // With the charge: a cycle that is charged next finds both or neither.
    batches.save(
        new SeatBatch(purchase.getId(), account.accountId(), purchase.seats(), clock.instant()));
  }
}
