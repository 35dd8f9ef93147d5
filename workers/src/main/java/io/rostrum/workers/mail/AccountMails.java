package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
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
   * Makes the code that opens an account, and sends it to the mailbox that was named.
   *
   * @param number which code it is, from 1
   */
  public MailStatus sendCode(long processInstanceKey, int number) {
    opening.makeCode(processInstanceKey, number);
    Account asked = requests.require(processInstanceKey).account();
    return post.send(
        letter(MailPurpose.ACCOUNT_CODE, processInstanceKey, asked)
            .on("code-" + number)
            .with("code", opening.code(processInstanceKey, number)));
  }

  /** Tells the owner of a new account what to do first. */
  public MailStatus welcome(long processInstanceKey) {
    Account account = requests.require(processInstanceKey).account();
    return post.send(
        letter(MailPurpose.WELCOME, processInstanceKey, account)
            .with(Map.of("tasklistUser", account.tasklistUser(), "plan", account.plan())));
  }

  private Letter letter(MailPurpose purpose, long processInstanceKey, Account account) {
    String id = Long.toString(processInstanceKey);
    return letters.toOwner(purpose, id, account, account.organization());
  }
}
