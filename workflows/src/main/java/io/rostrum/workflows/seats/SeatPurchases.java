package io.rostrum.workflows.seats;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.Invoicing;
import io.rostrum.workflows.billing.SeatBatch;
import io.rostrum.workflows.billing.SeatBatchRepository;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.billing.Tariffs;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.scheduling.FormFields;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * From a request for presenter seats to their charge (R11). Anybody may ask for them in an
 * organizer's name, so the organizer confirms them with a code that came to their mailbox, beside
 * the price that nobody else sees (R2).
 */
@Service
public class SeatPurchases {
  /** Of an account: with those of any plan they are no more than the forms of an event take. */
  private static final int MOST_SEATS = 400;

  /** As with every code: each can be guessed at a few times. */
  private static final int MOST_QUOTES = 5;

  private final SeatPurchaseRepository purchases;
  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final Tariffs tariffs;
  private final QuoteMaker quotes;
  private final Invoicing invoicing;
  private final SeatBatchRepository batches;
  private final ExtraSeats extraSeats;
  private final Authority authority;
  private final TransactionOperations transactions;
  private final Clock clock;

  SeatPurchases(
      SeatPurchaseRepository purchases,
      AccountRepository accounts,
      SubscriptionRepository subscriptions,
      Tariffs tariffs,
      QuoteMaker quotes,
      Invoicing invoicing,
      SeatBatchRepository batches,
      ExtraSeats extraSeats,
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
    this.extraSeats = extraSeats;
    this.authority = authority;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What became of a request.
   *
   * @param account whom it concerns; empty if there is no such organizer
   * @param problem why nothing is sold; empty if there is a quote
   */
  public record Registered(Optional<Account> account, Optional<PurchaseProblem> problem) {}

  /**
   * Checks a request for seats, keeps it and makes its first quote. Asked again, it answers as
   * before.
   *
   * @param typed the fields <em>organizer</em> and <em>seats</em>, as they came
   */
  public Registered register(long processInstanceKey, FormFields typed) {
    Optional<Account> account = accounts.findByTasklistUser(typed.line("organizer"));
    if (account.isEmpty()) {
      return new Registered(account, Optional.of(PurchaseProblem.ORGANIZER_UNKNOWN));
    }
    Optional<Tariff> tariff = tariffs.of(account.get());
    return transactions.execute(
        transaction -> {
          authority.noteOwner(processInstanceKey, account.get());
          OptionalInt seats = typed.wholeNumber("seats");
          return new Registered(
              account, register(Long.toString(processInstanceKey), seats, account.get(), tariff));
        });
  }

  private Optional<PurchaseProblem> register(
      String id, OptionalInt seats, Account account, Optional<Tariff> tariff) {
    if (purchases.findById(id).isPresent()) {
      return Optional.empty();
    }
    if (seats.isEmpty() || seats.getAsInt() < 1 || seats.getAsInt() > MOST_SEATS) {
      return Optional.of(PurchaseProblem.SEATS_INVALID);
    }
    if (tariff.isEmpty()) {
      return Optional.of(PurchaseProblem.PLAN_NOT_PAID);
    }
    Optional<Subscription> subscription = subscriptions.findLocked(account.accountId());
    if (subscription.isPresent() && subscription.get().cycle().isEmpty()) {
      // It costs something since the table says so, and nobody who owns it agreed to that.
      return Optional.of(PurchaseProblem.PLAN_NOT_PAID);
    }
    Optional<BillingCycle> cycle = running(subscription);
    if (cycle.isEmpty()) {
      return Optional.of(PurchaseProblem.CYCLE_NOT_CHARGED);
    }
    int owned = extraSeats.of(account.accountId(), EventType.WEBINAR);
    if (owned + seats.getAsInt() > MOST_SEATS) {
      return Optional.of(PurchaseProblem.SEATS_INVALID);
    }
    var purchase = new SeatPurchase(id, account.accountId(), seats.getAsInt());
    quotes.make(purchase, cycle.get(), tariff.get());
    purchases.save(purchase);
    return Optional.empty();
  }

  /** The billing cycle that is charged and not over. */
  private Optional<BillingCycle> running(Optional<Subscription> subscription) {
    return subscription
        .flatMap(Subscription::cycle)
        .filter(cycle -> !cycle.isOver(clock.instant()));
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
          Optional<BillingCycle> cycle = running(subscriptions.findLocked(account.accountId()));
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
    return switch (decision) {
      case "buy" -> buy(purchase, account, cycle.get(), tariff.get(), typedCode);
      case "again" -> again(purchase, cycle.get(), tariff.get());
      default -> PurchaseOutcome.CODE_WRONG;
    };
  }

  private PurchaseOutcome again(SeatPurchase purchase, BillingCycle cycle, Tariff prices) {
    if (purchase.nextQuote() > MOST_QUOTES) {
      return PurchaseOutcome.ASKED_TOO_OFTEN;
    }
    quotes.make(purchase, cycle, prices);
    return PurchaseOutcome.QUOTE_ASKED;
  }

  private PurchaseOutcome buy(
      SeatPurchase purchase, Account account, BillingCycle cycle, Tariff prices, String typedCode) {
    if (!quotes.isConfirmedBy(purchase, typedCode)) {
      return PurchaseOutcome.CODE_WRONG;
    }
    Quote quote = purchase.quote();
    if (!quotes.stillHolds(purchase, cycle, prices)) {
      quotes.make(purchase, cycle, prices);
      return PurchaseOutcome.QUOTE_CHANGED;
    }
    Invoice invoice =
        invoicing.charge(
            "seats-" + purchase.getId(),
            account,
            prices,
            List.of(quote.line(purchase.seats(), cycle)),
            clock.instant());
    purchase.charged(invoice.number());
    // With the charge: a cycle that is charged next finds both or neither.
    batches.save(
        new SeatBatch(purchase.getId(), account.accountId(), purchase.seats(), clock.instant()));
    return PurchaseOutcome.BOUGHT;
  }
}
