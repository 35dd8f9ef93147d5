package io.rostrum.workflows.mail;

import io.rostrum.workflows.mail.MailQuotaSettings.Most;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Limits the mails that people who have proved nothing can cause. Each purpose is counted by
 * itself: whoever uses up one kind of mail keeps nobody from another. Mails that nobody else can
 * cause are not counted at all.
 */
@Service
public class MailQuotas {
  /** How often another instance may have taken the same number at the same moment. */
  private static final int TRIES = 100;

  /** A day, and as much again for a job that is repeated late. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final MailUseRepository uses;
  private final TransactionOperations transactions;
  private final MailQuotaSettings settings;
  private final Clock clock;
  private final Lock turn = new ReentrantLock();

  MailQuotas(
      MailUseRepository uses,
      TransactionOperations transactions,
      MailQuotaSettings settings,
      Clock clock) {
    this.uses = uses;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** A mail that is to be counted, in hours that are counted together. */
  private record Window(MailQuota quota, String subject, int hours, int most) {}

  /**
   * Counts a mail before it is sent, in a transaction of its own. One that was counted before, in
   * an earlier try, is not counted again.
   *
   * @return which quota is used up, for an analyst; empty if it may be sent
   */
  public Optional<String> count(
      String messageId, MailPurpose purpose, String address, MailCause cause) {
    List<Window> windows = windows(address, cause);
    // Those who count here do so one after the other; who does elsewhere is seen by the database.
    turn.lock();
    try {
      return count(messageId, purpose, windows);
    } finally {
      turn.unlock();
    }
  }

  private Optional<String> count(String messageId, MailPurpose purpose, List<Window> windows) {
    for (int i = 1; i < TRIES; i++) {
      try {
        return take(messageId, purpose, windows);
      } catch (DataIntegrityViolationException takenMeanwhile) {
        // Somebody else has that number now, so there is one less: look again.
      }
    }
    return take(messageId, purpose, windows);
  }

  private Optional<String> take(String messageId, MailPurpose purpose, List<Window> windows) {
    return transactions.execute(
        transaction ->
            uses.existsByMessageId(messageId)
                ? Optional.<String>empty()
                : takeAll(messageId, purpose, windows));
  }

  private Optional<String> takeAll(String messageId, MailPurpose purpose, List<Window> windows) {
    List<MailUse> taken = new ArrayList<>();
    for (Window window : windows) {
      Instant begins = begins(window.hours());
      int used = uses.used(purpose, window.quota(), window.subject(), window.hours(), begins);
      if (used >= window.most()) {
        return Optional.of(reason(window));
      }
      var slot =
          new MailUse.Slot(
              purpose, window.quota(), window.subject(), window.hours(), begins, used + 1);
      taken.add(new MailUse(slot, window.most(), messageId));
    }
    uses.saveAllAndFlush(taken);
    return Optional.empty();
  }

  /** Deletes what counts no more. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forget() {
    Instant before = clock.instant().minus(KEPT);
    transactions.executeWithoutResult(transaction -> uses.deleteBegunBefore(before));
  }

  private List<Window> windows(String address, MailCause cause) {
    List<Window> windows = new ArrayList<>();
    for (MailQuota quota : MailQuota.values()) {
      Most most = quota.most(settings);
      quota
          .subject(cause, address)
          .ifPresent(
              subject -> {
                windows.add(new Window(quota, subject, 1, most.perHour()));
                windows.add(new Window(quota, subject, 24, most.perDay()));
              });
    }
    return windows;
  }

  private Instant begins(int hours) {
    return clock.instant().truncatedTo(hours == 1 ? ChronoUnit.HOURS : ChronoUnit.DAYS);
  }

  private static String reason(Window window) {
    return "%s: at most %d %s"
        .formatted(window.quota(), window.most(), window.hours() == 1 ? "an hour" : "a day");
  }
}
