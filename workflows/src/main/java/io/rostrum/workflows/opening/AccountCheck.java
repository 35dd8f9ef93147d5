package io.rostrum.workflows.opening;

import static io.rostrum.workflows.opening.AccountProblem.BILLING_PERIOD_UNKNOWN;
import static io.rostrum.workflows.opening.AccountProblem.COUNTRY_UNKNOWN;
import static io.rostrum.workflows.opening.AccountProblem.EMAIL_INVALID;
import static io.rostrum.workflows.opening.AccountProblem.EMAIL_INVISIBLE;
import static io.rostrum.workflows.opening.AccountProblem.EMAIL_NOT_ASCII;
import static io.rostrum.workflows.opening.AccountProblem.LANGUAGE_UNKNOWN;
import static io.rostrum.workflows.opening.AccountProblem.ORGANIZATION_INVALID;
import static io.rostrum.workflows.opening.AccountProblem.OWNER_NAME_INVALID;
import static io.rostrum.workflows.opening.AccountProblem.TASKLIST_USER_INVALID;
import static io.rostrum.workflows.opening.AccountProblem.TIME_ZONE_UNKNOWN;

import io.rostrum.workflows.account.BillingPeriod;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.text.EmailAddress;
import io.rostrum.workflows.text.TextLength;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Checks what somebody typed who wants an account, by itself, and collects every problem. */
final class AccountCheck {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_USER = 100;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private AccountCheck() {}

  static Set<AccountProblem> problems(AccountFields typed) {
    Set<AccountProblem> problems = EnumSet.noneOf(AccountProblem.class);
    note(problems, ORGANIZATION_INVALID, isName(typed.line("organization")));
    note(problems, OWNER_NAME_INVALID, isName(typed.line("ownerName")));
    EmailAddress.flaw(typed.email()).map(AccountCheck::problem).ifPresent(problems::add);
    note(problems, TASKLIST_USER_INVALID, isUser(typed.line("tasklistUser")));
    note(
        problems,
        BILLING_PERIOD_UNKNOWN,
        BillingPeriod.ofCode(typed.line("billingPeriod")).isPresent());
    note(problems, COUNTRY_UNKNOWN, COUNTRIES.contains(typed.line("country")));
    note(problems, LANGUAGE_UNKNOWN, Language.ofCode(typed.line("language")).isPresent());
    note(
        problems, TIME_ZONE_UNKNOWN, ZoneId.getAvailableZoneIds().contains(typed.line("timeZone")));
    return problems;
  }

  private static AccountProblem problem(EmailAddress.Flaw flaw) {
    return switch (flaw) {
      case NO_ADDRESS -> EMAIL_INVALID;
      case NOT_ASCII -> EMAIL_NOT_ASCII;
      case INVISIBLE -> EMAIL_INVISIBLE;
    };
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && !TextLength.isMoreThan(LONGEST_NAME, text);
  }

  private static boolean isUser(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_USER;
  }

  private static void note(Set<AccountProblem> problems, AccountProblem problem, boolean isFine) {
    if (!isFine) {
      problems.add(problem);
    }
  }
}
