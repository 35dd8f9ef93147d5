package io.rostrum.workflows.mail;

import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.mail.MailQuotaSettings.Most;
import io.rostrum.workflows.text.EmailAddress;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is counted of the mails that people who have proved nothing cause, each by its name. */
enum MailQuota {
  /** Nobody's mailbox is filled by strangers, whatever stands behind a plus in its address. */
  ONE_ADDRESS(
      MailQuotaSettings::address,
      (cause, address) -> Optional.of(LinkTokens.hash(EmailAddress.mailbox(address)))),

  /** No account is used to fill many mailboxes. */
  ONE_ACCOUNT(MailQuotaSettings::account, (cause, address) -> cause.accountId()),

  /** Nobody who is known goes on and on. */
  ONE_USER(MailQuotaSettings::user, (cause, address) -> cause.user().map(LinkTokens::hash)),

  /** Whoever names one stranger's address after another comes to an end, too. */
  THE_INSTALLATION(
      MailQuotaSettings::installation,
      (cause, address) -> cause.accountId().isPresent() ? Optional.empty() : Optional.of(""));

  private final Function<MailQuotaSettings, Most> most;
  private final BiFunction<MailCause, String, Optional<String>> subject;

  MailQuota(
      Function<MailQuotaSettings, Most> most,
      BiFunction<MailCause, String, Optional<String>> subject) {
    this.most = most;
    this.subject = subject;
  }

  Most most(MailQuotaSettings settings) {
    return most.apply(settings);
  }

  /** What it counts by; empty where it does not count such a mail. */
  Optional<String> subject(MailCause cause, String address) {
    return subject.apply(cause, address);
  }
}
