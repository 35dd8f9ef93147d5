package io.rostrum.workflows.mail;

import java.util.Optional;

/**
 * Somebody who caused a mail and has proved nothing: neither that the mailbox is theirs nor that
 * the account is.
 *
 * @param accountId whose account it is about; empty where it is about none yet
 * @param user who it was in Tasklist, where that is known
 */
public record MailCause(Optional<String> accountId, Optional<String> user) {

  /** Anybody, with no account yet. */
  public static MailCause anybody() {
    return new MailCause(Optional.empty(), Optional.empty());
  }

  /** Anybody, at somebody's account. */
  public static MailCause at(String accountId) {
    return new MailCause(Optional.of(accountId), Optional.empty());
  }

  /** The same, by somebody who is known; empty is nobody. */
  public MailCause by(String tasklistUser) {
    return new MailCause(accountId, Optional.of(tasklistUser).filter(name -> !name.isEmpty()));
  }
}
