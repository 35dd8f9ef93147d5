package io.rostrum.workers.seats;

import io.rostrum.workers.mail.BillingMails;
import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workflows.seats.PurchaseProblem;
import org.springframework.stereotype.Component;

/** The mails of the process {@code buy-presenter-seats}. */
final class SeatMailWorkers {

  private SeatMailWorkers() {}

  record OfPurchase(String purchaseId, PurchaseProblem purchaseProblem) {
    long key() {
      return Long.parseLong(purchaseId);
    }
  }

  @Component
  static class SendSeatQuote extends MailWorker<OfPurchase> {
    SendSeatQuote(BillingMails mails) {
      super("send-seat-quote", one -> mails.quote(one.key()));
    }
  }

  @Component
  static class TellSeatsNotSold extends MailWorker<OfPurchase> {
    TellSeatsNotSold(BillingMails mails) {
      super("tell-seats-not-sold", one -> mails.notSold(one.key(), one.purchaseProblem()));
    }
  }
}
