package io.rostrum.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.SlowMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails go to a server outside Rostrum, which outlives it. */
@DisplayName("Rostrum is killed while people use it, and started again")
@ExtendWith(InBrowser.class)
@OnItsOwn
class CrashIT {
  private static final String TITLE = "An event with two power cuts";
  private static final String ANN = "ann@example.org";
  private static final String DEMO = "demo@rostrum.example";

  private final SlowMail smtp = new SlowMail();
  private final Mailbox mailbox = new Mailbox(smtp);

  @BeforeEach
  void mailsGoOutside(Visitors visitors) {
    Awaitility.setDefaultTimeout(Visitors.PATIENCE.multipliedBy(2));
    smtp.start();
    powerCut(visitors.rostrum());
  }

  @AfterEach
  void mailsStayInside(Visitors visitors) {
    visitors.rostrum().killApplication();
    visitors.rostrum().startApplication();
    smtp.stop();
  }

  private void powerCut(RunningRostrum rostrum) {
    rostrum.killApplication();
    rostrum.startApplication(
        RunningRostrum.MAIL_SERVER + smtp.getSmtp().getPort(), "--rostrum.workers.timeout=10s");
  }

  @Test
  @Tag("R16")
  @DisplayName(
      "R16: amid an invitation and while the room is open: the event ends as it should, everybody"
          + " is told once")
  void twoPowerCuts(Visitors visitors) {
    LocalDateTime start = visitors.now().plusMinutes(20);
    var sending = smtp.pauseAt("You are invited to present: " + TITLE);
    demoSchedulesIt(visitors, start);
    await("the invitation is on its way").until(sending::isTaken);
    powerCut(visitors.rostrum());
    sending.end();

    String link = Mailbox.roomLink(mailbox.awaitMail(ANN, TITLE), 0).toString();
    RoomPage ann = visitors.following(link);
    ann.enters();
    ann.startsTheEvent();
    visitors.waitUntil(start.plusMinutes(5));
    powerCut(visitors.rostrum());
    ann.page().reload();
    ann.sees("The event is going on.");
    ann.asksToEndTheEvent();
    ann.confirmsTheEnd();
    ann.sees("This event is over.");

    mailbox.awaitMail(ANN, "Thank you for presenting: " + TITLE);
    mailbox.awaitMail(DEMO, "Report: " + TITLE);
    WatchPage watch = visitors.atTheWatch("view");
    watch.opensInstance(link.replaceAll(".*/join/([^/]+)/.*", "$1"));
    watch.showsItCompletedAt("Event concluded");
    // Of the invitation Rostrum could not know that it had been taken.
    var times = mailbox.mails("", TITLE).stream().collect(groupingBy(CrashIT::id, counting()));
    assertThat(times.values()).containsExactlyInAnyOrder(1L, 1L, 1L, 2L);
  }

  private static void demoSchedulesIt(Visitors visitors, LocalDateTime start) {
    DeskRequests demo = visitors.atTheDesk("demo").requests();
    demo.startsEvent(EventRequest.of(TITLE).startingAt(start, EventRequest.ACCOUNTS_ZONE));
    await("the review").until(() -> demo.openReviews("demo").containsKey(TITLE));
    demo.confirms(demo.openReviews("demo").get(TITLE));
    // It opens when the confirmation has left, and Rostrum knows that: one mail is amid its way.
    await("the next task").until(() -> demo.openTasks("Manage event", "demo").containsKey(TITLE));
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
