package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for accounts, and opens them as their owners do; each owner is another. */
public class NewAccounts {
  public static final String CONFIRM = "Task_ConfirmAccount";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Map<Long, Map<String, Object>> typedIn = new ConcurrentHashMap<>();
  private final EngineRecords records;
  private final Organizer organizer;
  private final Mailbox mailbox;

  public NewAccounts(EngineRecords records, Organizer organizer, Mailbox mailbox) {
    this.records = records;
    this.organizer = organizer;
    this.mailbox = mailbox;
  }

  /**
   * An account that is open.
   *
   * @param user its owner in Tasklist
   */
  public record Opened(String accountId, String user, String email) {}

  /** Sends the start form, filled in for the plan live in Sweden but for what is given. */
  public long asksFor(Map<String, Object> instead) {
    var typed = new HashMap<String, Object>();
    typed.put("organization", "Winery");
    typed.put("ownerName", "Nora Lind");
    typed.put("plan", "live");
    typed.put("billingPeriod", "month");
    typed.put("country", "SE");
    typed.put("language", "en");
    typed.put("timeZone", AccountInvoices.ZONE.getId());
    String name = "nora" + NUMBER.incrementAndGet();
    typed.put("tasklistUser", name);
    typed.put("email", name + "@example.org");
    typed.putAll(instead);
    long opening = start(typed);
    typedIn.put(opening, typed);
    return opening;
  }

  /** Starts the process with whatever is to be the variable that the form writes. */
  public long start(Object account) {
    return organizer.starts("open-account", "account", account);
  }

  /** From the form to the open account. */
  public Opened opens(Map<String, Object> instead) {
    long opening = asksFor(instead);
    organizer.completes(opening, CONFIRM, user(opening), decided("open", code(opening, 1)));
    await().until(() -> records.completed(opening).contains("Event_Opened"));
    return new Opened("account-" + opening, user(opening), email(opening));
  }

  public String user(long opening) {
    return (String) typedIn.get(opening).get("tasklistUser");
  }

  public String email(long opening) {
    return (String) typedIn.get(opening).get("email");
  }

  /** Waits for the n-th code, and no more, and returns it. */
  public String code(long opening, int number) {
    String address = email(opening);
    await().until(() -> mailbox.mails(address, "Your code").size() == number);
    return Mailbox.code(mailbox.mails(address, "Your code").getLast());
  }

  /** What a form of a decision with a code sends. */
  public static Map<String, Object> decided(String decision, String code) {
    var decided = new HashMap<String, Object>();
    decided.put("decision", decision);
    decided.put("code", code);
    return decided;
  }
}
