package io.rostrum.workflows.opening;

import io.rostrum.workflows.scheduling.FormFields;
import java.util.Set;

/**
 * What somebody typed into the form <em>Open an account</em>, as it came. Reading it never throws.
 */
public record AccountFields(FormFields fields) {
  /** The fields of the form. */
  public static final Set<String> FIELDS =
      Set.of(
          "organization",
          "ownerName",
          "email",
          "tasklistUser",
          "plan",
          "billingPeriod",
          "country",
          "language",
          "timeZone");

  /**
   * @param account the process variable that the form wrote, whatever it is
   */
  public static AccountFields of(Object account) {
    return new AccountFields(FormFields.of(account));
  }

  /** The plan as it was typed; may be unknown or empty. */
  public String plan() {
    return line("plan");
  }

  /** The address as it was typed; may be none. */
  String email() {
    return fields.address("email");
  }

  String line(String field) {
    if (!FIELDS.contains(field)) {
      throw new IllegalArgumentException("The form has no field " + field);
    }
    return fields.line(field);
  }
}
