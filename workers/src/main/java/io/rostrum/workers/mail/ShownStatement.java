package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.time.PeopleTime;
import java.util.List;
import java.util.Optional;

/**
 * What an account has and was charged, as its owner sees it, in the mail and in the document.
 *
 * @param cycle until when the billing cycle is paid; empty while the plan costs nothing
 * @param seats how many presenter seats were bought beside those of the plan
 * @param invoices the newest first
 */
record ShownStatement(
    String date,
    String organization,
    String plan,
    Optional<String> cycle,
    int seats,
    List<ShownInvoice> invoices) {

  static ShownStatement of(
      Account account,
      Optional<BillingCycle> cycle,
      int seats,
      List<ShownInvoice> invoices,
      String date) {
    return new ShownStatement(
        date,
        account.organization(),
        account.plan(),
        cycle.map(
            running ->
                PeopleTime.lastDate(running.endsAt(), account.timeZone(), account.language())),
        seats,
        invoices);
  }
}
