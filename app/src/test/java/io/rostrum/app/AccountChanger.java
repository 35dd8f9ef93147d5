package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import io.rostrum.app.NewAccounts.Opened;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes accounts as their owners do. */
public class AccountChanger {
  public static final String CHANGE = "Task_ChangeSettings";
  public static final String CONFIRM = "Task_ConfirmPlan";
  public static final String RELEASE = "Task_ReleaseSeats";
  private static final String QUOTE = "Quote for another plan: ";

  private final Organizer organizer;
  private final Mailbox mailbox;

  public AccountChanger(Organizer organizer, Mailbox mailbox) {
    this.organizer = organizer;
    this.mailbox = mailbox;
  }

  /** Sends the start form. */
  public long asksFor(String user) {
    return start(Map.of("organizer", user));
  }

  /** Starts the process with whatever is to be the variable that the form writes. */
  public long start(Object panel) {
    return organizer.starts("change-account", "panel", panel);
  }

  /** What the fields of the task hold. */
  public Map<String, Object> settings(long change) {
    return organizer.shown(change, CHANGE, "change");
  }

  /** Completes the task with some fields filled in anew. */
  public void saves(long change, String user, Map<String, ?> instead) {
    Map<String, Object> typed = new HashMap<>(settings(change));
    typed.putAll(instead);
    organizer.completes(change, CHANGE, user, Map.of("decision", "save", "change", typed));
  }

  /** Starts the process and asks for another plan. */
  public long asksForPlan(Opened account, String plan) {
    long change = asksFor(account.user());
    saves(change, account.user(), Map.of("plan", plan));
    return change;
  }

  /** Waits for the account's n-th quote for a plan, and no more, and returns its code. */
  public String code(Opened account, int number) {
    await().until(() -> mailbox.mails(account.email(), QUOTE).size() == number);
    return Mailbox.code(mailbox.mails(account.email(), QUOTE).getLast());
  }

  /** What the account's newest quote for a plan says. */
  public String quote(Opened account) {
    return Mailbox.text(mailbox.mails(account.email(), QUOTE).getLast());
  }

  /** Completes the task about the plan as the organizer. */
  public void decides(long change, Opened account, String decision, String code) {
    organizer.completes(change, CONFIRM, account.user(), NewAccounts.decided(decision, code));
  }

  /** Asks for another plan, and confirms it with the code of the account's n-th quote. */
  public long takes(Opened account, String plan, int quote) {
    long change = asksForPlan(account, plan);
    decides(change, account, "confirm", code(account, quote));
    return change;
  }

  /** Completes the task about seats that will be lost. */
  public void chooses(long change, String user, List<String> chosen) {
    organizer.completes(
        change, RELEASE, user, Map.of("decision", "choose", "change", Map.of("chosen", chosen)));
  }
}
