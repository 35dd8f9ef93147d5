package io.rostrum.workflows.opening;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.text.MaskedAddress;
import java.util.Locale;

/**
 * What the form <em>Confirm the account</em> shows: nothing but text, and the address masked,
 * because every user of Tasklist can read it.
 *
 * @param billingDays how many days a billing cycle has
 */
public record AccountView(
    String organization,
    String ownerName,
    String email,
    String tasklistUser,
    String plan,
    int billingDays,
    String country,
    String language,
    String timeZone) {

  static AccountView of(Account account) {
    Language reader = account.language();
    return new AccountView(
        account.organization(),
        account.ownerName(),
        MaskedAddress.of(account.ownerEmail()),
        account.tasklistUser(),
        account.plan(),
        account.billingPeriod().days(),
        Locale.of("", account.country()).getDisplayCountry(reader.locale()),
        reader.locale().getDisplayLanguage(reader.locale()),
        account.timeZone().getId());
  }
}
