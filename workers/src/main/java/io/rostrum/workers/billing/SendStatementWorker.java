package io.rostrum.workers.billing;

import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.StatementMails;
import org.springframework.stereotype.Component;

/** Mails a statement to the owner of an account, whoever asked for it (R2). */
@Component
class SendStatementWorker extends MailWorker<SendStatementWorker.OfAccount> {

  SendStatementWorker(StatementMails mails) {
    super("send-statement", one -> mails.send(one.accountId()));
  }

  record OfAccount(String accountId) {}
}
