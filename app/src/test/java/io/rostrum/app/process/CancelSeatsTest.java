package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.AccountChanger;
import io.rostrum.app.AccountEvents;
import io.rostrum.app.AccountInvoices;
import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.SeatBuyer;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R11")
@DisplayName("R11: presenter seats that were bought are given up, to the end of the billing cycle")
class CancelSeatsTest extends RostrumTest {
  @Autowired private NewAccounts accounts;
  @Autowired private SeatBuyer buyer;
  @Autowired private AccountChanger changer;
  @Autowired private AccountEvents scheduling;
  @Autowired private EventRepository events;
  @Autowired private PresenterRepository presenters;
  @Autowired private AccountInvoices charged;

  @Test
  @DisplayName(
      "R11: a purchase as a whole, and the organizer says who gives up a seat in later events;"
          + " they present no longer when the cycle is over, and others stay")
  void chosen() {
    Opened account = accounts.opens(Map.of());
    String batch = buys(account, 3, 1);
    buys(account, 1, 2);
    Request soon = scheduling.withPresenters(account, 14);
    long early = scheduling.schedules(account, soon);
    Request request =
        scheduling.withPresenters(account, 14).with("startsAt", organizer.in(Duration.ofDays(40)));
    long late = scheduling.schedules(account, request);
    await().until(() -> seated(late).size() == 14);

    long change = cancels(account, List.of(batch));

    Map<String, Object> lost = organizer.shown(change, AccountChanger.RELEASE, "lostSeats");
    assertThat(lost.get("rows").toString())
        .contains(request.title(), "14 presenter seats are held, 11 are left")
        .doesNotContain(soon.title());
    assertThat(lost).containsEntry("toChoose", 3);
    assertThat(TestEngine.variables(change)).noneMatch(value -> value.contains("@"));
    changer.chooses(change, "amelie", List.of(id(late, 1), id(late, 2), id(late, 3)));
    mailbox.awaitMail(account.email(), "Somebody else worked");
    changer.chooses(change, account.user(), List.of(id(late, 2), id(late, 4), id(early, 1)));
    TestEngine.awaitEntered(change, AccountChanger.RELEASE, 3);
    assertThat(organizer.shown(change, AccountChanger.RELEASE, "lostSeats"))
        .containsEntry("toChoose", 1);
    changer.chooses(change, account.user(), List.of(id(late, 2), id(late, 4), id(late, 6)));
    TestEngine.awaitCompleted(change, "Event_Changed");
    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "How your account is set")))
        .contains("in webinars: 4", "on: 1");
    assertThat(seated(late)).hasSize(14);

    clock.moveTo(clock.instant().plus(Duration.ofDays(31)));

    await().until(() -> seats(late) == 11);
    assertThat(seated(late)).hasSize(11).doesNotContain(id(late, 2), id(late, 4), id(late, 6));
    for (int chosen : new int[] {1, 3, 5}) {
      await().until(() -> !mailbox.mails(request.email(chosen), "no longer").isEmpty());
    }
    assertThat(seats(early)).isEqualTo(14);
    assertThat(charged.of(account).getFirst().amounts().net())
        .hasToString("Money[amount=50.00, currency=EUR]");
  }

  @Test
  @DisplayName(
      "R11: left to the order, those who were seated last give theirs up; the waiting stay in line")
  void left() {
    Opened account = accounts.opens(Map.of());
    String batch = buys(account, 2, 1);
    Request request =
        scheduling.withPresenters(account, 13).with("startsAt", organizer.in(Duration.ofDays(40)));
    long event = scheduling.schedules(account, request);
    mailbox.awaitMail(request.email(12), "Waiting");
    long change = cancels(account, List.of(batch));
    organizer.completes(
        change, AccountChanger.RELEASE, account.user(), Map.of("decision", "leave"));
    TestEngine.awaitCompleted(change, "Event_Changed");

    clock.moveTo(clock.instant().plus(Duration.ofDays(31)));

    await().until(() -> seats(event) == 10);
    assertThat(seated(event)).hasSize(10).doesNotContain(id(event, 11), id(event, 12));
    assertThat(status(event, 13)).isEqualTo(PresenterStatus.WAITING);
  }

  @Test
  @DisplayName("R11: who was chosen counts for what was cancelled then, not for what is later")
  void askedAgain() {
    Opened account = accounts.opens(Map.of());
    String batch = buys(account, 1, 1);
    Request request =
        scheduling.withPresenters(account, 11).with("startsAt", organizer.in(Duration.ofDays(40)));
    long event = scheduling.schedules(account, request);
    await().until(() -> seated(event).size() == 11);
    long change = cancels(account, List.of(batch));
    changer.chooses(change, account.user(), List.of(id(event, 4)));
    TestEngine.awaitCompleted(change, "Event_Changed");
    TestEngine.awaitCompleted(cancels(account, List.of()), "Event_Changed");

    long again = cancels(account, List.of(batch));

    assertThat(organizer.shown(again, AccountChanger.RELEASE, "lostSeats"))
        .containsEntry("chosen", List.of())
        .containsEntry("toChoose", 1);
    // More seats do not take any: they end when they end.
    long purchase = buyer.asksFor(account.user(), 2);
    buyer.decides(purchase, account, "buy", buyer.code(account, 2));
    TestEngine.awaitCompleted(purchase, "Event_Bought");
    assertThat(seats(event)).isEqualTo(13);
  }

  @Test
  @DisplayName("R11: a purchase that is kept after all renews; where nobody loses a seat none asks")
  void kept() {
    Opened account = accounts.opens(Map.of());
    String batch = buys(account, 2, 1);
    long event =
        scheduling.schedules(
            account,
            scheduling
                .withPresenters(account, 3)
                .with("startsAt", organizer.in(Duration.ofDays(40))));
    TestEngine.awaitCompleted(cancels(account, List.of(batch)), "Event_Changed");
    long again = changer.asksFor(account.user());
    assertThat(changer.settings(again)).containsEntry("cancelled", List.of(batch));
    changer.saves(again, account.user(), Map.of("cancelled", List.of()));
    TestEngine.awaitCompleted(again, "Event_Changed");

    clock.moveTo(clock.instant().plus(Duration.ofDays(31)));

    await().until(() -> charged.of(account).size() == 3);
    assertThat(seats(event)).isEqualTo(12);
  }

  private String buys(Opened account, int seats, int quote) {
    long purchase = buyer.asksFor(account.user(), seats);
    buyer.decides(purchase, account, "buy", buyer.code(account, quote));
    TestEngine.awaitCompleted(purchase, "Event_Bought");
    return Long.toString(purchase);
  }

  private long cancels(Opened account, List<String> batches) {
    long change = changer.asksFor(account.user());
    changer.saves(change, account.user(), Map.of("cancelled", batches));
    return change;
  }

  private int seats(long event) {
    return events.require(Long.toString(event)).limits().presenterSeats();
  }

  private Set<String> seated(long event) {
    return presenters
        .findByEventIdAndStatusOrderByListPosition(Long.toString(event), PresenterStatus.SEATED)
        .stream()
        .map(presenter -> presenter.presenterId())
        .collect(Collectors.toSet());
  }

  private PresenterStatus status(long event, int position) {
    return presenters.require(id(event, position)).status();
  }

  private static String id(long event, int position) {
    return Presenter.idOf(Long.toString(event), position);
  }
}
