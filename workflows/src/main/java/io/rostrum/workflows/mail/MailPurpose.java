package io.rostrum.workflows.mail;

/** Why a mail is sent. */
public enum MailPurpose {
  CONFIRMATION,
  INVITATION,
  THANK_YOU,
  REPORT
}
