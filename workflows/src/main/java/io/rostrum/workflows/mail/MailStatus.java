package io.rostrum.workflows.mail;

/** What became of a mail; the names are what the models compare. */
public enum MailStatus {
  /** The mail server took it, now or at an earlier try. */
  SENT,
  /**
   * The mail server did not take it and it is not tried any more, for example because the address
   * is unknown or the mailbox was full each time.
   */
  REFUSED,
  /** Too many like it were caused by people who had proved nothing, so it was never sent. */
  WITHHELD
}
