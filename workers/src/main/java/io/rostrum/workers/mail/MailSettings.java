package io.rostrum.workers.mail;

import java.nio.file.Path;

/**
 * @param from the address that mails come from, in ASCII
 * @param bouncesToOrganizer whether what cannot be delivered after all is reported to the organizer
 *     of the event, by the mail servers themselves; otherwise to {@code from}
 * @param documentFonts the folder with fonts for documents, beneath any depth: for letters that the
 *     font lacks which comes with Rostrum
 */
public record MailSettings(String from, boolean bouncesToOrganizer, Path documentFonts) {

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
