package io.rostrum.workers.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.rostrum.workers.job.ExplainedFailure;
import io.rostrum.workers.job.PassableFailure;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailQuotas;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMail;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends each letter once. Its row is written before the SMTP server is spoken to and marked in the
 * same transaction, so that two tries at the same time cannot both send; a crash between the
 * server's "250" and the commit repeats the mail under the same Message-ID. What the server will
 * never take, or not into this mailbox however often it is tried, is settled, too: its row keeps
 * what the server said.
 */
@Component
class Post {
  private static final Logger log = LoggerFactory.getLogger(Post.class);

  /**
   * Each sending holds a database connection while the SMTP server thinks; rooms need some, too.
   */
  private static final int AT_THE_SAME_TIME = 3;

  /** Beside those, so that a code does not wait behind a thousand invitations. */
  private static final int AWAITED_AT_THE_SAME_TIME = 2;

  private final Semaphore sending = new Semaphore(AT_THE_SAME_TIME, true);
  private final Semaphore sendingAwaited = new Semaphore(AWAITED_AT_THE_SAME_TIME, true);
  private final TransactionOperations transactions;
  private final OutgoingMailRepository outgoing;
  private final MailQuotas quotas;
  private final JavaMailSenderImpl sender;
  private final MailMessages messages;
  private final MailSettings settings;
  private final Clock clock;
  private final MeterRegistry meters;

  Post(
      TransactionOperations transactions,
      OutgoingMailRepository outgoing,
      MailQuotas quotas,
      JavaMailSenderImpl sender,
      MailMessages messages,
      MailSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.outgoing = outgoing;
    this.quotas = quotas;
    this.sender = sender;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Sends a letter unless that was settled before, or too many like it were caused by people who
   * have proved nothing.
   *
   * @return whether the SMTP server took it, now or before, or it is not tried any more, or not
   *     sent
   * @throws PassableFailure if this mailbox may take it another time
   * @throws ExplainedFailure if the SMTP server may take it another time
   */
  MailStatus send(Letter letter) {
    String messageId = letter.key().messageId(settings.domain());
    Optional<String> usedUp = letter.cause().flatMap(cause -> usedUp(letter, messageId, cause));
    if (usedUp.isPresent()) {
      count(letter, MailStatus.WITHHELD.name());
      return transactions.execute(transaction -> withhold(letter, messageId, usedUp.get()));
    }
    Semaphore lane =
        MailPurpose.AWAITED.contains(letter.key().purpose()) ? sendingAwaited : sending;
    lane.acquireUninterruptibly();
    try {
      return transactions.execute(
          transaction -> settled(messageId).orElseGet(() -> settle(letter, messageId)));
    } finally {
      lane.release();
    }
  }

  private Optional<String> usedUp(Letter letter, String messageId, MailCause cause) {
    return settled(messageId).isPresent()
        ? Optional.empty()
        : quotas.count(messageId, letter.key().purpose(), letter.recipient().email(), cause);
  }

  private Optional<MailStatus> settled(String messageId) {
    return outgoing.findById(messageId).map(OutgoingMail::status);
  }

  private MailStatus withhold(Letter letter, String messageId, String usedUp) {
    log.warn(
        "Mail {} for {} is withheld: {}", letter.key().purpose(), letter.recipient().id(), usedUp);
    OutgoingMail mail = row(messageId, letter.key());
    mail.withheld(usedUp, clock.instant());
    return outgoing.saveAndFlush(mail).status();
  }

  private MailStatus settle(Letter letter, String messageId) {
    OutgoingMail mail = row(messageId, letter.key());
    mail.sent(clock.instant());
    OutgoingMail stored = outgoing.saveAndFlush(mail);
    refusal(letter, messageId).ifPresent(reason -> stored.refused(reason, clock.instant()));
    count(letter, stored.status().name());
    return stored.status();
  }

  private static OutgoingMail row(String messageId, MailKey key) {
    return new OutgoingMail(
        messageId, key.eventId(), key.purpose(), key.occasion(), key.revision(), key.recipientId());
  }

  /** Why the SMTP server will never take the letter; empty when it took it now. */
  private Optional<String> refusal(Letter letter, String messageId) {
    try {
      sender.send(messages.write(letter, messageId));
      return Optional.empty();
    } catch (MailException | MessagingException | IOException e) {
      SmtpAnswer answer = SmtpAnswer.in(e, letter.recipient().email());
      if (answer.meaning() != SmtpAnswer.Meaning.NEVER) {
        count(letter, "DEFERRED");
      }
      return switch (answer.meaning()) {
        case NEVER -> Optional.of(answer.text());
        case NOT_THIS_MAILBOX_NOW ->
            throw new PassableFailure(
                explained(letter, answer), e, () -> giveUp(letter, messageId, answer));
        case NOT_NOW -> throw new ExplainedFailure(explained(letter, answer), e);
      };
    }
  }

  private void count(Letter letter, String state) {
    String purpose = letter.key().purpose().name();
    meters
        .counter(
            "rostrum.mails",
            "purpose",
            purpose.toLowerCase(Locale.ROOT),
            "state",
            state.toLowerCase(Locale.ROOT))
        .increment();
  }

  private void giveUp(Letter letter, String messageId, SmtpAnswer answer) {
    OutgoingMail mail = row(messageId, letter.key());
    mail.refused(answer.text(), clock.instant());
    transactions.executeWithoutResult(transaction -> outgoing.saveAndFlush(mail));
    count(letter, mail.status().name());
  }

  private static String explained(Letter letter, SmtpAnswer answer) {
    return "The SMTP server did not take the mail %s for %s%s. Check the server, then retry; no mail is sent twice."
        .formatted(
            letter.key().purpose(),
            letter.recipient().id(),
            answer.text().isEmpty() ? "" : " and said: " + answer.text());
  }
}
