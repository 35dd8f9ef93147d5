package io.rostrum.app;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.rostrum.app.NewAccounts.Opened;
import java.util.HashMap;
import java.util.Map;

/** Buys presenter seats as an organizer does. */
public class SeatBuyer {
  public static final String CONFIRM = "Task_ConfirmSeats";
  private static final String QUOTE = "Quote for presenter seats: ";

  private final CamundaClient client;
  private final EngineRecords records;
  private final Organizer organizer;
  private final Mailbox mailbox;

  public SeatBuyer(
      CamundaClient client, EngineRecords records, Organizer organizer, Mailbox mailbox) {
    this.client = client;
    this.records = records;
    this.organizer = organizer;
    this.mailbox = mailbox;
  }

  /** Sends the start form. */
  public long asksFor(String user, Object seats) {
    return start(Map.of("organizer", user, "seats", seats));
  }

  /** Starts the process with whatever is to be the variable that the form writes. */
  public long start(Object purchase) {
    await().until(() -> records.versions("buy-presenter-seats") > 0);
    var variables = new HashMap<String, Object>();
    variables.put("purchase", purchase);
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("buy-presenter-seats")
        .latestVersion()
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
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
