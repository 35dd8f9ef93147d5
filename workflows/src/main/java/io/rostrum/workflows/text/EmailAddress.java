package io.rostrum.workflows.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is known of an address before a mail was sent there. */
public final class EmailAddress {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private EmailAddress() {}

  /** Whether a mail could be sent there, for all that is known. */
  public static boolean isValid(String email) {
    return email.length() <= LONGEST && FORM.matcher(email).matches();
  }

  /** Whose mailbox an address leads to: what stands behind a plus is for its reader to sort by. */
  public static String mailbox(String email) {
    return comparable(email).replaceAll("\\+[^@]*(?=@)", "");
  }

  /** An address as it is compared with another. */
  public static String comparable(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
