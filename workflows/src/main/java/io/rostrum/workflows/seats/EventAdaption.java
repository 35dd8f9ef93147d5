package io.rostrum.workflows.seats;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.engine.Unrepairable;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.event.PlanLimits;
import io.rostrum.workflows.presenter.PresenterSeats;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives the events of an account what its plan allows, and its bought seats, after a change. */
@Service
public class EventAdaption {
  private final AccountRepository accounts;
  private final EventRepository events;
  private final PlanLimits limits;
  private final PresenterSeats seats;
  private final SeatReleaseRepository releases;
  private final ExtraSeats extraSeats;
  private final TransactionOperations transactions;

  EventAdaption(
      AccountRepository accounts,
      EventRepository events,
      PlanLimits limits,
      PresenterSeats seats,
      SeatReleaseRepository releases,
      ExtraSeats extraSeats,
      TransactionOperations transactions) {
    this.accounts = accounts;
    this.events = events;
    this.limits = limits;
    this.seats = seats;
    this.releases = releases;
    this.extraSeats = extraSeats;
    this.transactions = transactions;
  }

  /**
   * Adapts all scheduled events of an account, those that begin first first. Asked again, it
   * changes nothing.
   *
   * @return their ids
   * @throws Unrepairable if there is no such account, or its plan is not in the table
   */
  public List<String> adapt(String accountId) {
    Account account = accounts.require(accountId);
    Set<String> chosen = releases.chosen(accountId);
    List<String> adapted = new ArrayList<>();
    for (EventType type : EventType.values()) {
      EventLimits ofPlan = limits.of(account.plan(), type);
      for (String eventId : events.idsOf(accountId, type, EventStatus.SCHEDULED)) {
        // One after another: a room is not held longer than it takes.
        seats.adapt(eventId, account.plan(), ofPlan, chosen);
        adapted.add(eventId);
      }
    }
    transactions.executeWithoutResult(transaction -> forgetReleases(account));
    return adapted;
  }

  // What was chosen is carried out; for the next time somebody else may be.
  private void forgetReleases(Account account) {
    String accountId = account.accountId();
    extraSeats.held(accountId, EventType.WEBINAR);
    boolean isOvertaken = !accounts.planOf(accountId).equals(account.plan());
    if (!isOvertaken && !extraSeats.areToEnd(accountId)) {
      releases.forget(accountId);
    }
  }
}
