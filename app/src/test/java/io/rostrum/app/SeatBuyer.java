package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import io.rostrum.app.NewAccounts.Opened;
import java.util.Map;

/** Buys presenter seats as an organizer does. */
public class SeatBuyer {
  public static final String CONFIRM = "Task_ConfirmSeats";
  private static final String QUOTE = "Quote for presenter seats: ";

  private final Organizer organizer;
  private final Mailbox mailbox;

  public SeatBuyer(Organizer organizer, Mailbox mailbox) {
    this.organizer = organizer;
    this.mailbox = mailbox;
  }

  /** Sends the start form. */
  public long asksFor(String user, Object seats) {
    return start(Map.of("organizer", user, "seats", seats));
  }

  /** Starts the process with whatever is to be the variable that the form writes. */
  public long start(Object purchase) {
    return organizer.starts("buy-presenter-seats", "purchase", purchase);
  }

  /** Waits for the account's n-th quote, and no more, and returns its code. */
  public String code(Opened account, int number) {
    await().until(() -> mailbox.mails(account.email(), QUOTE).size() == number);
    return Mailbox.code(mailbox.mails(account.email(), QUOTE).getLast());
  }

  /** Completes the task as the organizer. */
  public void decides(long purchase, Opened account, String decision, String code) {
    organizer.completes(purchase, CONFIRM, account.user(), NewAccounts.decided(decision, code));
  }

  /** Completes the task with the code of the account's first quote. */
  public void buys(long purchase, Opened account) {
    decides(purchase, account, "buy", code(account, 1));
  }
}
