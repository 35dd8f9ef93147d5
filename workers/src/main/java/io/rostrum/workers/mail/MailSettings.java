package io.rostrum.workers.mail;

/**
 * @param from the address that mails come from, in ASCII
 * @param bouncesToOrganizer whether what cannot be delivered after all is reported to the organizer
 *     of the event, by the mail servers themselves; otherwise to {@code from}
 */
public record MailSettings(String from, boolean bouncesToOrganizer) {

  public MailSettings {
    if (!from.matches("[!-~]+")) {
      throw new IllegalArgumentException(
          "rostrum.mail.from takes ASCII only: write an international domain as xn--…");
    }
  }

  /** What follows the @ in Message-IDs and in calendar entries' UIDs. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
