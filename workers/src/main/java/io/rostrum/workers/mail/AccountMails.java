package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.opening.AccountOpening;
import io.rostrum.workflows.opening.AccountRequestRepository;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails about new accounts. Asked again, each answers what became of it. */
@Component
public class AccountMails {
  private final AccountRequestRepository requests;
  private final AccountOpening opening;
  private final Letters letters;
  private final Post post;

  AccountMails(
      AccountRequestRepository requests, AccountOpening opening, Letters letters, Post post) {
    this.requests = requests;
    this.opening = opening;
    this.letters = letters;
    this.post = post;
  }

  /**
   * Makes the code that opens an account, and sends it to the mailbox that was named. Anybody can
   * have the first one sent; every later one was asked for by the Tasklist user who was named.
   *
   * @param number which code it is, from 1
   */
  public MailStatus sendCode(long processInstanceKey, int number) {
    opening.makeCode(processInstanceKey, number);
    Account asked = requests.require(processInstanceKey).account();
    String id = Long.toString(processInstanceKey);
    String asker = number == 1 ? "" : asked.tasklistUser();
    return post.send(
        letters
            .toNamed(MailPurpose.ACCOUNT_CODE, id, asked)
            .causedBy(MailCause.anybody().by(asker))
            .on("code-" + number)
            .with("code", opening.code(processInstanceKey, number)));
  }

  /** Tells the owner of a new account what to do first. */
  public MailStatus welcome(long processInstanceKey) {
    Account account = requests.require(processInstanceKey).account();
    String id = Long.toString(processInstanceKey);
    return post.send(
        letters
            .toOwner(MailPurpose.WELCOME, id, account, account.organization())
            .with(Map.of("tasklistUser", account.tasklistUser(), "plan", account.plan())));
  }
}
