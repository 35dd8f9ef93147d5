package io.rostrum.workflows.panel;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.SeatBatch;
import io.rostrum.workflows.billing.SeatBatchRepository;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.scheduling.Choice;
import io.rostrum.workflows.time.PeopleTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an account to its owner (R1). */
@Service
public class AccountPanel {
  private static final String WORDS = "io.rostrum.workflows.panel.panel";

  private final AccountRepository accounts;
  private final SubscriptionRepository subscriptions;
  private final SeatBatchRepository batches;
  private final Authority authority;

  AccountPanel(
      AccountRepository accounts,
      SubscriptionRepository subscriptions,
      SeatBatchRepository batches,
      Authority authority) {
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.batches = batches;
    this.authority = authority;
  }

  /** Finds the account that somebody wants to change, and notes whose it is. */
  @Transactional
  public Optional<Account> register(long processInstanceKey, String tasklistUser) {
    Optional<Account> account = accounts.findByTasklistUser(tasklistUser);
    account.ifPresent(found -> authority.noteOwner(processInstanceKey, found));
    return account;
  }

  private SettingsView settings(Account account) {
    return SettingsView.of(account.settings(), nextPlan(account), cancelled(account));
  }

  /** What the form shows, and what its fields start with. */
  @Transactional(readOnly = true)
  public PanelStanding standing(Account account) {
    return new PanelStanding(
        account.plan(),
        settings(account),
        subscription(account)
            .flatMap(Subscription::cycle)
            .map(BillingCycle::endsAt)
            .map(end -> PeopleTime.lastDate(end, account.timeZone(), account.language()))
            .orElse(""),
        batches.of(account.accountId()).stream().map(batch -> choice(batch, account)).toList());
  }

  private Optional<Subscription> subscription(Account account) {
    return subscriptions.findById(account.accountId());
  }

  private String nextPlan(Account account) {
    return subscription(account).flatMap(Subscription::nextPlan).orElse(account.plan());
  }

  private List<String> cancelled(Account account) {
    return batches.of(account.accountId()).stream()
        .filter(SeatBatch::isCancelled)
        .map(SeatBatch::getId)
        .toList();
  }

  private static Choice choice(SeatBatch batch, Account account) {
    Language reader = account.language();
    String bought = PeopleTime.date(batch.boughtAt(), account.timeZone(), reader);
    return new Choice(reader.sentence(WORDS, "purchase", batch.seats(), bought), batch.getId());
  }
}
