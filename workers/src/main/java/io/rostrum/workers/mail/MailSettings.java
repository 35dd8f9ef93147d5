package io.rostrum.workers.mail;

/**
 * @param from the address that mails come from
 */
public record MailSettings(String from) {

  /** What follows the @ in Message-IDs and in calendar entries' UIDs. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
