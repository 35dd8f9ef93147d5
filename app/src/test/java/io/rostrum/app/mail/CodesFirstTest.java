package io.rostrum.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.NewAccounts;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.PickySmtp;
import io.rostrum.app.RostrumTest;
import io.rostrum.workers.job.ExplainedFailure;
import io.rostrum.workers.mail.EventMails;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterSeats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("A code that somebody waits for")
class CodesFirstTest extends RostrumTest {
  private static final int MASS_MAILS = 500;

  /** As many as are sent at the same time: no other is. */
  private static final int ALL_AT_THE_SAME_TIME = 3;

  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  @Autowired private EventMails mails;
  @Autowired private NewAccounts newAccounts;
  @Autowired private PresenterRepository presenters;
  @Autowired private PresenterSeats seats;
  @Autowired private TransactionOperations transactions;

  @Test
  @DisplayName("arrives at once while 500 reminders wait for a mail server that is slow")
  void codesFirst() throws Exception {
    // What is held up is let go before its threads are waited for.
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var hold = PICKY_SMTP.holdUp()) {
      Request request = organizer.request();
      String event = Long.toString(organizer.schedules(request));
      String ann = event + "-presenter-1";
      mailbox.presentersLink(request);
      transactions.executeWithoutResult(
          t -> seats.correct(presenters.require(ann), "ann@" + PickySmtp.SLOW));
      List<Future<MailStatus>> sending =
          IntStream.range(0, MASS_MAILS)
              .mapToObj(number -> threads.submit(() -> mails.remind(event, ann, "soon-" + number)))
              .toList();
      await().until(() -> hold.held() == ALL_AT_THE_SAME_TIME);

      Instant asked = Instant.now();
      newAccounts.code(newAccounts.asksFor(Map.of()), 1);

      assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_ONCE);
      assertThat(hold.held()).isEqualTo(ALL_AT_THE_SAME_TIME);
      assertThat(sending).noneMatch(Future::isDone);
      hold.end();
      for (Future<MailStatus> one : sending) {
        assertThatThrownBy(one::get).hasCauseInstanceOf(ExplainedFailure.class);
      }
    }
  }
}
