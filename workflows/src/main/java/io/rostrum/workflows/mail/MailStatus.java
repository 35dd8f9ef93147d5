package io.rostrum.workflows.mail;

/** What became of a mail; the names are what the models compare. */
public enum MailStatus {
  /** The mail server took it, now or at an earlier try. */
  SENT,
  /** The mail server will never take it, for example because it does not know the address. */
  REFUSED
}
