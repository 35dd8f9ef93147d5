package io.rostrum.app;

import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.Organizer.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Schedules the events of accounts that were opened. */
public class AccountEvents {
  private final Organizer organizer;
  private final Mailbox mailbox;

  public AccountEvents(Organizer organizer, Mailbox mailbox) {
    this.organizer = organizer;
    this.mailbox = mailbox;
  }

  /** A webinar of the account in twenty days, with that many presenters. */
  public Request withPresenters(Opened account, int count) {
    Request request = organizer.request();
    String name = request.email(0).replaceAll("@.*", "-");
    List<Map<String, Object>> presenters =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> Organizer.presenter("P" + i, name + i + "@example.org"))
            .toList();
    return request
        .with("organizer", account.user())
        .with("startsAt", organizer.in(Duration.ofDays(20)))
        .with("presenters", presenters);
  }

  /** From the form to the confirmed event. */
  public long schedules(Opened account, Request request) {
    long event = organizer.asksFor(request);
    confirms(event, account);
    mailbox.awaitMail(account.email(), "Scheduled: " + request.title());
    return event;
  }

  /** Completes the task Review event, as the account's owner. */
  public void confirms(long event, Opened account) {
    organizer.completes(event, Organizer.REVIEW, account.user(), Map.of("decision", "confirm"));
  }
}
