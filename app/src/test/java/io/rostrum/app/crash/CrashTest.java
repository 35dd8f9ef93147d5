package io.rostrum.app.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.AccountChanger;
import io.rostrum.app.AccountEvents;
import io.rostrum.app.LivePage;
import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.OnItsOwn;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.Patience;
import io.rostrum.app.PickySmtp;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.SeatBuyer;
import io.rostrum.app.SlowMail;
import io.rostrum.app.Visitor;
import io.rostrum.app.WatchedEngine;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each crash point belongs to the first test that comes to it. The database is a file of H2: of
 * those that Rostrum knows it is the one that forgets most in a crash.
 */
@OnItsOwn
@DisplayName("Rostrum is killed, and started again")
@TestMethodOrder(OrderAnnotation.class)
class CrashTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(10);
  private static final SlowMail SMTP = new SlowMail();
  private static final Mailbox MAILBOX = new Mailbox(SMTP);
  private static final String DEMO = "demo@rostrum.example";

  @TempDir private static Path data;
  private static PickySmtp door;
  private static WatchedEngine engine;
  private static CrashingRostrum rostrum;
  private static Organizer organizer;
  private static NewAccounts newAccounts;
  private static SeatBuyer buyer;
  private static AccountEvents scheduling;
  private static AccountChanger changer;

  @BeforeAll
  static void start() throws Exception {
    Patience.set();
    SMTP.start();
    door = PickySmtp.before(SMTP.getSmtp().getPort());
    engine = new WatchedEngine();
    Path log = Path.of("target", "crashing-rostrum.log");
    var java = new QuickStart(data);
    List<String> settings = CrashingRostrum.settings(engine, door.port(), data);
    rostrum = new CrashingRostrum(engine, java, RostrumTest.freePort(), log, settings);
    organizer = new Organizer(engine.client(), engine.records(), rostrum::now);
    newAccounts = new NewAccounts(engine.records(), organizer, MAILBOX);
    buyer = new SeatBuyer(organizer, MAILBOX);
    scheduling = new AccountEvents(organizer, MAILBOX);
    changer = new AccountChanger(organizer, MAILBOX);
  }

  @AfterAll
  static void stop() {
    rostrum.close();
    engine.close();
    SMTP.stop();
  }

  @Test
  @Order(1)
  @Tag("R16")
  @DisplayName(
      "R16: after each step, before each message: the event ends as it should, each mail is sent once")
  void held() {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    hold(event, request);

    assertThat(mails(request).values()).hasSize(4).containsOnly(1L);
    assertThat(engine.records().incidents(event)).isEmpty();
  }

  @Test
  @Order(2)
  @Tag("R3")
  @DisplayName("R3: so are changes, reminders and a cancellation, and what somebody else tried")
  void changedAndCancelled() {
    Request request = organizer.request().with("startsAt", organizer.in(Duration.ofDays(2)));
    long event = organizer.asksFor(request);
    organizer.completes(event, Organizer.REVIEW, "amelie", Map.of("decision", "confirm"));
    MAILBOX.awaitMail(DEMO, "Somebody else");
    organizer.decides(event, "confirm");
    MAILBOX.awaitMail(request.email(0), "invited");

    String ben = "ben@crash.example.org";
    organizer.decidesOn(
        event, "INVITE", Map.of("presenters", List.of(Organizer.presenter("Ben", ben))));
    MAILBOX.awaitMail(ben, "invited");
    organizer.decidesOn(event, "RESCHEDULE", Map.of("startsAt", organizer.in(Duration.ofDays(3))));
    MAILBOX.awaitMail(ben, "Changed");
    organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", event + "-presenter-2"));
    MAILBOX.awaitMail(ben, "no longer presenting");
    rostrum.moveOn(Duration.ofDays(2).plusHours(1));
    MAILBOX.awaitMail(request.email(0), "Reminder");
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "The speaker is ill."));

    awaitEnd(event, "Event_EventCancelled");
    assertThat(mails(request).values()).hasSize(11).containsOnly(1L);
    // It does not say what the draft is called.
    assertThat(times(MAILBOX.mails(DEMO, "Somebody else")).values()).hasSize(1).containsOnly(1L);
    assertThat(engine.records().incidents(event)).isEmpty();
  }

  @Test
  @Order(3)
  @DisplayName("and so is an event that nobody came to")
  void nobodyCame() {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    MAILBOX.awaitMail(request.email(0), "invited");
    rostrum.moveOn(Duration.ofHours(3));

    awaitEnd(event, "Event_NobodyCame");
    assertThat(mails(request).values()).hasSize(3).containsOnly(1L);
    assertThat(engine.records().incidents(event)).isEmpty();
  }

  @Test
  @Order(4)
  @Tag("R3")
  @DisplayName("R3: and what the organizer is told of: a refused address, a decision that is late")
  void refusedAndLate() {
    Request request = organizer.request();
    var zoe = Organizer.presenter("Zoe", "zoe@" + PickySmtp.REFUSED);
    var ann = Organizer.presenter("Ann", request.email(0));
    request = request.with("presenters", List.of(ann, zoe));
    long event = organizer.schedules(request);
    MAILBOX.awaitMail(DEMO, "Not delivered: " + request.title());
    organizer.decidesOn(event, "RESEND", Map.of("presenter", event + "-presenter-1"));
    String email = request.email(0);
    await().until(() -> MAILBOX.mails(email, "invited").size() == 2);
    try (var visitor = new Visitor()) {
      organizer.startsWith(event);
      door.closeDoor(true);
      organizer.decidesOn(event, "CHANGE_DETAILS", Map.of("description", "More about it"));
      organizer.decidesOn(
          event, "RESCHEDULE", Map.of("startsAt", organizer.in(Duration.ofDays(1))));
      await().until(() -> decisionsOf(event) == 3);
      brings(visitor, MAILBOX.presentersLink(request), "OPEN", "ACTIVE");
      door.closeDoor(false);
      MAILBOX.awaitMail(DEMO, "Not possible any more: " + request.title());
      leavesAlone(visitor, event);
    } finally {
      door.closeDoor(false);
    }
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "The hall is on fire."));

    awaitEnd(event, "Event_CancelledMeanwhile");
    assertThat(mails(request).values()).hasSize(13).containsOnly(1L);
    assertThat(engine.records().incidents(event)).isEmpty();
  }

  @Test
  @Order(5)
  @Tag("R10")
  @DisplayName("R10: and so are those who wait for a presenter seat, and who is given one")
  void waiting() {
    Request request = organizer.request();
    String domain = "@wait.example.org";
    List<Map<String, Object>> people =
        IntStream.rangeClosed(1, 11)
            .mapToObj(i -> Organizer.presenter("P" + i, "p" + i + domain))
            .toList();
    request = request.with("presenters", people);
    long event = organizer.schedules(request);
    MAILBOX.awaitMail("p11" + domain, "Waiting");
    var twelfth = Organizer.presenter("P12", "p12" + domain);
    organizer.decidesOn(event, "INVITE", Map.of("presenters", List.of(twelfth)));
    MAILBOX.awaitMail("p12" + domain, "Waiting");
    organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", event + "-presenter-1"));
    MAILBOX.awaitMail("p11" + domain, "is yours");
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "The hall is closed."));

    awaitEnd(event, "Event_EventCancelled");
    assertThat(mails(request).values()).hasSize(29).containsOnly(1L);
    assertThat(engine.records().incidents(event)).isEmpty();
  }

  @Test
  @Order(6)
  @Tag("R17")
  @DisplayName("R17: and so is a link that goes round, and what is mailed because of it")
  void linkGoesRound() {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    URI link = MAILBOX.presentersLink(request);
    URI own = Mailbox.roomLink(MAILBOX.awaitMail(DEMO, "Scheduled: " + request.title()), 0);
    try (var ann = new Visitor();
        var phone = new Visitor()) {
      IntStream.range(0, 3).forEach(n -> isRefusedWhileSheIsThere(ann, link));
      organizer.completes(sharing(), "Task_SeeSharing", "demo", Map.of());
      asksFor("CODE", phone, link, request.email(0), "Your code");
      asksFor("LINK", phone, link, request.email(0), "Your new link");
      asksFor("LINK", phone, own, DEMO, "Your new link: " + request.title());
    }
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "The link is everywhere."));

    awaitEnd(event, "Event_EventCancelled");
    assertThat(mails(request).values()).hasSizeGreaterThanOrEqualTo(13).containsOnly(1L);
    assertThat(engine.records().incidents(event)).isEmpty();
  }

  @Test
  @Order(7)
  @Tag("R5")
  @DisplayName(
      "R5: and so is a presenter link, from the wish for it to whoever claims it, and loses it again")
  void presenterLink() {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    MAILBOX.awaitMail(request.email(0), "invited");
    String subject = "Presenter link: " + request.title();
    organizer.decidesOn(event, "PRESENTER_LINK", Map.of());
    URI link = Mailbox.roomLink(MAILBOX.awaitMail(DEMO, subject), 0);
    organizer.decidesOn(event, "RESEND", Map.of("presenter", event + "-presenter-2"));
    await().until(() -> MAILBOX.mails(DEMO, subject).size() == 2);
    try (var bea = new Visitor()) {
      claims(bea, link, "bea@crash.example.org");
    }
    MAILBOX.awaitMail(DEMO, "Presenter link used: " + request.title());
    MAILBOX.awaitMail("bea@crash.example.org", "invited");
    try (var ann = new Visitor()) {
      demotes(ann, MAILBOX.presentersLink(request), event + "-presenter-2");
    }
    MAILBOX.awaitMail(DEMO, "Who presents has changed: " + request.title());
    organizer.decidesOn(event, "PRESENTER_LINK", Map.of());
    await().until(() -> MAILBOX.mails(DEMO, subject).size() == 3);
    organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", event + "-presenter-3"));
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "The hall is too small."));

    awaitEnd(event, "Event_EventCancelled");
    assertThat(mails(request).values()).hasSizeGreaterThanOrEqualTo(10).containsOnly(1L);
    // They say nothing that somebody typed, the title neither.
    assertThat(times(MAILBOX.mails("bea@crash.example.org", "Your code")).values())
        .isNotEmpty()
        .containsOnly(1L);
    assertThat(engine.records().incidents(event)).isEmpty();
  }

  @Test
  @Order(8)
  @Tag("R1")
  @Tag("R11")
  @DisplayName("R1, R11: and so are an account that is opened, and presenter seats that are bought")
  void accountAndSeats() {
    Opened account = newAccounts.opens(Map.of());
    MAILBOX.awaitMail(account.email(), "Welcome");
    MAILBOX.awaitMail(account.email(), "Invoice");
    long purchase = buyer.asksFor(account.user(), 2);
    buyer.buys(purchase, account);

    awaitEnd(purchase, "Event_Bought");
    long statement =
        organizer.starts(
            "send-billing-statement", "statement", Map.of("organizer", account.user()));
    awaitEnd(statement, "Event_Sent");
    assertThat(MAILBOX.mails(account.email(), "")).hasSize(6);
    assertThat(engine.records().incidents(purchase)).isEmpty();
  }

  @Test
  @Order(9)
  @Tag("R1")
  @DisplayName("R1: and so is an account that is changed, with its events and whoever waits there")
  void changedAccount() {
    Opened account = newAccounts.opens(Map.of("plan", "free"));
    Request request =
        scheduling.withPresenters(account, 3).with("startsAt", organizer.in(Duration.ofDays(40)));
    long event = scheduling.schedules(account, request);
    MAILBOX.awaitMail(request.email(2), "Waiting");
    long dearer = changer.takes(account, "live", 1);
    awaitEnd(dearer, "Event_Changed");
    MAILBOX.awaitMail(request.email(2), "A presenter seat is yours");
    MAILBOX.awaitMail(account.email(), "Invoice");

    long back = changer.takes(account, "free", 2);
    changer.chooses(back, account.user(), List.of(event + "-presenter-2"));
    awaitEnd(back, "Event_Changed");

    assertThat(MAILBOX.mails(account.email(), "How your account is set")).hasSize(4);
    assertThat(MAILBOX.mails(account.email(), "Invoice")).hasSize(1);
    assertThat(engine.records().incidents(dearer)).isEmpty();
    assertThat(engine.records().incidents(back)).isEmpty();
  }

  @Test
  @Order(10)
  @DisplayName(
      "There is no step, no message, and no way that a mail leaves by, at which that was not tried")
  void everywhere() {
    assertThat(rostrum.ofWorkers()).hasSizeGreaterThan(10);
    assertThat(rostrum.survived()).containsAll(rostrum.ofWorkers());
    assertThat(rostrum.survived()).containsAll(CrashPoints.ofMessages());
  }

  @Test
  @DisplayName("while the SMTP server has a mail and has not said so: that one may come twice")
  void amidMail() {
    Request request = organizer.request();
    var pause = SMTP.pauseAt("You are invited to present: " + request.title());
    long event = organizer.schedules(request);
    await().until(pause::isTaken);
    // Or that one is in the server's hands as well.
    await().until(() -> engine.records().completed(event).contains("Task_SendConfirmation"));
    rostrum.crash();
    pause.end();

    hold(event, request);

    assertThat(engine.records().incidents(event)).isEmpty();
    assertThat(mails(request).values()).containsExactlyInAnyOrder(1L, 1L, 1L, 2L);
  }

  /** From the invitation to the end of all processes. */
  private static void hold(long event, Request request) {
    URI link = MAILBOX.presentersLink(request);
    try (var ann = new Visitor()) {
      brings(ann, link, "OPEN", "ACTIVE");
      rostrum.moveOn(Duration.ofMinutes(11));
      brings(ann, link, "CLOSE", "CLOSED");
    }
    awaitEnd(event, "Event_EventConcluded");
  }

  /** How often the organizer's decision was registered, and its end awaited. */
  private static int decisionsOf(long event) {
    return Collections.frequency(engine.records().entered(event), "Event_DecisionCarriedOut");
  }

  private static void awaitEnd(long event, String name) {
    await().alias(name).until(() -> engine.records().completed(event).contains(name));
    await()
        .untilAsserted(
            () ->
                assertThat(engine.records().open(event))
                    .as("open while these jobs are: %s", engine.records().jobsInFlight())
                    .isEmpty());
  }

  /** Does it again when Rostrum is killed meanwhile, as people would. */
  private static void brings(Visitor somebody, URI link, String action, String state) {
    await()
        .alias(action)
        .ignoreExceptions()
        .until(
            () -> {
              somebody.enters(link);
              somebody.asks(action);
              return somebody.sees().get("state").asText().equals(state);
            });
  }

  /** Asks until it is done, which may be before the answer comes. */
  private static void demotes(Visitor somebody, URI link, String target) {
    await()
        .alias("DEMOTE")
        .ignoreExceptions()
        .until(
            () -> {
              somebody.enters(link);
              String answer = somebody.asks("DEMOTE", target).body();
              return answer.contains("DEMOTED") || answer.contains("ROLE_UNCHANGED");
            });
  }

  /** Somebody else tries her link while she is in the room. */
  private static void isRefusedWhileSheIsThere(Visitor holder, URI link) {
    try (var stranger = new Visitor()) {
      await()
          .ignoreExceptions()
          .until(
              () -> {
                holder.enters(link);
                LivePage page = holder.stays();
                try (page) {
                  await().atMost(A_MOMENT).until(() -> !page.snapshots().isEmpty());
                  String answer = stranger.enters(link).body();
                  return answer.contains("LINK_IN_USE") || answer.contains("LINK_SUSPENDED");
                }
              });
    }
  }

  private static long sharing() {
    await().until(() -> !sharings().isEmpty());
    return sharings().getFirst();
  }

  private static List<Long> sharings() {
    return engine.records().instances("personal-link").stream()
        .filter(key -> engine.records().entered(key).contains("Task_SeeSharing"))
        .toList();
  }

  /** Asks until the mail is there: whoever hears nothing asks again. */
  private static void asksFor(String what, Visitor who, URI link, String address, String subject) {
    await()
        .alias(subject)
        .ignoreExceptions()
        .until(
            () -> {
              if (!MAILBOX.mails(address, subject).isEmpty()) {
                return true;
              }
              who.opens(link);
              who.asksFor(link, what);
              return false;
            });
  }

  /** Gives name and address until a code is there, and types it until the link is theirs. */
  private static void claims(Visitor who, URI link, String email) {
    await()
        .ignoreExceptions()
        .until(
            () -> {
              if (MAILBOX.mails(email, "Your code").isEmpty()) {
                who.claims(link, "Bea", email);
                return false;
              }
              return MAILBOX.mails(email, "Your code").stream()
                  .map(mail -> who.proves(link, Mailbox.code(mail)))
                  .anyMatch(answer -> answer.statusCode() == 303);
            });
  }

  /** The last of those who run the room leaves it. */
  private static void leavesAlone(Visitor last, long event) {
    await()
        .ignoreExceptions()
        .until(
            () -> {
              last.asks("LEAVE");
              return engine.records().completed(event).contains("Event_RoomLeftAlone");
            });
  }

  private static Map<String, Long> mails(Request request) {
    return times(MAILBOX.mails("", request.title()));
  }

  /** How often each mail arrived, by its Message-ID and its recipient. */
  private static Map<String, Long> times(List<MimeMessage> mails) {
    return mails.stream().collect(groupingBy(CrashTest::identity, counting()));
  }

  private static String identity(MimeMessage mail) {
    try {
      return mail.getMessageID() + Stream.of(mail.getRecipients(RecipientType.TO)).toList();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
