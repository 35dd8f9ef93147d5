package io.rostrum.workflows.seats;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.billing.Tariffs;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.quote.Quote;
import io.rostrum.workflows.quote.Quotes;
import io.rostrum.workflows.scheduling.FormFields;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Checks requests for presenter seats and quotes what can be sold (R11). */
@Service
public class SeatRequests {
  /** Of an account: with those of any plan they are no more than the forms of an event take. */
  private static final int MOST_SEATS = 400;

  private final SeatPurchaseRepository purchases;
  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final Tariffs tariffs;
  private final Quotes quotes;
  private final ExtraSeats extraSeats;
  private final Authority authority;
  private final TransactionOperations transactions;
  private final Clock clock;

  SeatRequests(
      SeatPurchaseRepository purchases,
      AccountRepository accounts,
      SubscriptionRepository subscriptions,
      Tariffs tariffs,
      Quotes quotes,
      ExtraSeats extraSeats,
      Authority authority,
      TransactionOperations transactions,
      Clock clock) {
    this.purchases = purchases;
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.tariffs = tariffs;
    this.quotes = quotes;
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
    Optional<BillingCycle> cycle = subscription.flatMap(known -> known.running(clock.instant()));
    if (cycle.isEmpty()) {
      return Optional.of(PurchaseProblem.CYCLE_NOT_CHARGED);
    }
    int owned = extraSeats.of(account.accountId(), EventType.WEBINAR);
    if (owned + seats.getAsInt() > MOST_SEATS) {
      return Optional.of(PurchaseProblem.SEATS_INVALID);
    }
    var purchase = new SeatPurchase(id, account.accountId(), seats.getAsInt());
    Instant now = clock.instant();
    quotes.make(purchase, quote(purchase.seats(), cycle.get(), tariff.get(), now));
    purchases.save(purchase);
    return Optional.empty();
  }

  static Quote quote(int seats, BillingCycle cycle, Tariff prices, Instant now) {
    return Quote.of(
        seats, prices.seatPrice(), cycle, cycle.daysLeft(now), prices.plan(), prices.taxRate());
  }
}
