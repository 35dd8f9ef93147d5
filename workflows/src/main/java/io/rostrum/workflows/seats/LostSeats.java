package io.rostrum.workflows.seats;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.room.HeldSeat;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.PresenterSeatRepository;
import io.rostrum.workflows.scheduling.Choice;
import io.rostrum.workflows.scheduling.EventWords;
import io.rostrum.workflows.seats.ComingLimits.Coming;
import io.rostrum.workflows.time.PeopleTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets an organizer say who gives up a presenter seat, where later events will have fewer than are
 * held: a purchase ends with the billing cycle, or another plan begins.
 */
@Service
public class LostSeats {
  private static final String WORDS = "io.rostrum.workflows.seats.seats";

  private final AccountRepository accounts;
  private final ExtraSeats extraSeats;
  private final ComingLimits coming;
  private final PresenterSeatRepository seats;
  private final ParticipantRepository participants;
  private final SeatReleaseRepository releases;
  private final TransactionOperations transactions;

  LostSeats(
      AccountRepository accounts,
      ExtraSeats extraSeats,
      ComingLimits coming,
      PresenterSeatRepository seats,
      ParticipantRepository participants,
      SeatReleaseRepository releases,
      TransactionOperations transactions) {
    this.accounts = accounts;
    this.extraSeats = extraSeats;
    this.coming = coming;
    this.seats = seats;
    this.participants = participants;
    this.releases = releases;
    this.transactions = transactions;
  }

  /** Looks which seats will be lost, and who was chosen for that so far. */
  public LostSeatsView look(String accountId) {
    Account account = accounts.require(accountId);
    return extraSeats
        .nextCycle(account)
        .map(
            next ->
                view(
                    account,
                    PeopleTime.date(next.from(), account.timeZone(), account.language()),
                    coming.of(accountId, next.plan(), next.seats(), next.from()).stream()
                        .filter(event -> event.seatsLost() > 0)
                        .toList()))
        .orElse(LostSeatsView.NONE);
  }

  private LostSeatsView view(Account account, String until, List<Coming> losing) {
    Set<String> chosenSoFar = releases.chosen(account.accountId());
    List<LostSeatsView.Row> rows = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    Set<String> chosen = new HashSet<>();
    int toChoose = 0;
    for (Coming one : losing) {
      List<Participant> holders = holders(one.event());
      List<String> chosenHere =
          holders.stream().map(Participant::participantId).filter(chosenSoFar::contains).toList();
      chosen.addAll(chosenHere);
      toChoose += Math.max(0, one.seatsLost() - chosenHere.size());
      String title = EventWords.titleAndDate(one.event(), account.language());
      rows.add(new LostSeatsView.Row(title, sentence(one, account.language())));
      holders.forEach(
          who -> choices.add(new Choice(who.name() + " – " + title, who.participantId())));
    }
    return new LostSeatsView(until, rows, choices, chosen.stream().sorted().toList(), toChoose);
  }

  private List<Participant> holders(Event event) {
    return participants
        .findByParticipantIdIn(
            seats.held(event.eventId()).stream().map(HeldSeat::participantId).toList())
        .stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private static String sentence(Coming one, Language reader) {
    return reader.sentence(
        WORDS, "lost", one.seatsHeld(), one.limits().presenterSeats(), one.seatsLost());
  }

  /**
   * Notes whom the organizer chose, in place of everybody whom they chose before.
   *
   * @param chosen participants who hold a seat that may be lost; others do not count
   */
  public LostSeatsView choose(String accountId, List<String> chosen) {
    Set<String> possible = new HashSet<>();
    look(accountId).choices().forEach(choice -> possible.add(choice.value()));
    transactions.executeWithoutResult(
        transaction -> {
          releases.forget(accountId);
          chosen.stream()
              .filter(possible::contains)
              .distinct()
              .forEach(id -> releases.save(new SeatRelease(id, accountId)));
        });
    return look(accountId);
  }
}
