package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What people meet in a room who change devices, have a phone or are far away")
@ExtendWith(InBrowser.class)
class PeopleElsewhereIT {
  private static final String TITLE = "An evening by telephone";
  private static final String ORGANIZER = "demo@rostrum.example";
  private static final EventRequest.Presenter ANN =
      new EventRequest.Presenter("Ann", "ann.elsewhere@example.org");
  private static final ZoneId CALCUTTA = ZoneId.of("Asia/Kolkata");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** As the form proposes it. */
  private static final Duration DURATION = Duration.ofHours(1);

  private static final Duration WARNING = Duration.ofMinutes(4);
  private static final Duration MORE = Duration.ofMinutes(15);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private static final Pattern AWAY = Pattern.compile("is-away");

  private LocalDateTime start;
  private InboxPage inbox;
  private String annsLink;
  private String link;
  private RoomPage ann;
  private RoomPage cem;

  @Test
  @Tag("R6")
  @Tag("R9")
  @Tag("R17")
  @DisplayName(
      "a closed page frees the link for another device, without an alarm; who is demoted on a phone"
          + " reads it; the near end stays in sight, is put off and says so; times are the reader's; after"
          + " the end a presenter's link says that it is over")
  void anEvening(Visitors visitors) {
    everybodyIsIn(visitors);
    fromTheLaptopToThePhone(visitors);
    demotedOnAPhone(visitors);
    removed(visitors);
    theEndIsNear(visitors);
    itIsOver(visitors);
    nobodyWasAlarmed();
  }

  private void everybodyIsIn(Visitors visitors) {
    start = visitors.now().plusMinutes(10);
    DeskPage demo = visitors.atTheDesk("demo");
    demo.schedules(
        EventRequest.of(TITLE).presentedBy(ANN).startingAt(start, EventRequest.ACCOUNTS_ZONE));
    demo.opensReviewOf(TITLE).confirms();
    inbox = visitors.atTheInbox();
    inbox.opensMail(ORGANIZER, "Scheduled: " + TITLE);
    link = inbox.link("/join/");
    inbox.opensMail(ANN.email(), "You are invited to present: " + TITLE);
    annsLink = inbox.link("Enter the room");
    visitors.waitUntil(start.plusMinutes(1));
    ann = visitors.following(annsLink);
    ann.enters();
    ann.startsTheEvent();
    ann.clicksCamera();
    assertThat(ann.page().locator("#camera")).hasAttribute("data-state", "ON");
    cem = visitors.followingOnAPhone(link, NEW_YORK);
    cem.entersAs("Cem");
    cem.sees("The event is going on.");
  }

  private void fromTheLaptopToThePhone(Visitors visitors) {
    ann.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
    // On a phone the row is out of sight, where browsers draw nothing.
    assertThat(cem.person("Ann")).hasClass(AWAY);

    ann = visitors.followingOnAPhone(annsLink, CALCUTTA);
    ann.button("Enter the room").click();
    ann.sees("Is this your link?");
    ann.button("Send a code").click();
    inbox.opensMail(ANN.email(), "Your code: " + TITLE);
    ann.page().getByLabel("The six digits from the mail").fill(inbox.code());
    ann.enters();
    assertThat(ann.page().locator("#your-role")).hasText("Presenter");
    assertThat(ann.page().locator("#camera")).hasAttribute("data-state", "ON");
    assertThat(cem.person("Ann")).not().hasClass(AWAY);
  }

  private void demotedOnAPhone(Visitors visitors) {
    ann.promotes("Cem");
    cem.clicksCamera();
    assertThat(cem.page().locator("#camera")).hasAttribute("data-state", "ON");

    ann.demotes("Cem");

    assertThat(cem.page().locator("#camera")).isHidden();
    assertThat(cem.news()).containsText("no camera slot any more");
    Locator said =
        cem.news()
            .locator("p")
            .filter(new Locator.FilterOptions().setHasText("you are an attendee again"));
    assertThat(said).isInViewport();
    assertThat(said.locator("time")).hasText(justNow(visitors, NEW_YORK));
    assertThat(cem.page().locator("#your-role")).hasText("Attendee");
    lookedAt(cem.page(), "phone-demoted");
  }

  private static Pattern justNow(Visitors visitors, ZoneId zone) {
    LocalDateTime now = visitors.now();
    return Pattern.compile(clock(now.minusMinutes(1), zone) + "|" + clock(now, zone));
  }

  /** As a clock on the wall there shows a time of the account's zone. */
  private static String clock(LocalDateTime time, ZoneId zone) {
    return CLOCK.format(time.atZone(EventRequest.ZONE).withZoneSameInstant(zone));
  }

  private void removed(Visitors visitors) {
    RoomPage zoe = visitors.followingInFrench(link);
    zoe.entersInFrenchAs("Zoé");
    ann.does("REMOVE", "Zoé");
    ann.dialog().getByText("Remove", new Locator.GetByTextOptions().setExact(true)).click();
    zoe.sees("Ann vous a exclu de cette salle");
    Looks.at(zoe.page(), "room-removed");
    zoe.page().reload();
    zoe.sees("Ann vous a exclu de cette salle");
  }

  private void theEndIsNear(Visitors visitors) {
    LocalDateTime end = start.plus(DURATION);
    visitors.waitUntil(end.minus(WARNING));
    cem.raisesOrLowersHand();
    ann.sees("The planned end is at " + clock(end, CALCUTTA) + ".");
    ann.page().evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
    ann.page().waitForFunction("() => window.scrollY > 0");
    assertThat(ann.page().locator("#ending")).isInViewport();
    lookedAt(ann.page(), "phone-end-is-near");

    ann.button("15 minutes more").click();

    assertThat(ann.news().getByText("The event goes on until " + clock(end.plus(MORE), CALCUTTA)))
        .isInViewport();
    assertThat(ann.page().locator("#ending")).isHidden();
    lookedAt(ann.page(), "phone-prolonged");
    visitors.waitUntil(end.plus(MORE).minus(WARNING));
    cem.raisesOrLowersHand();
    ann.sees("The planned end is at " + clock(end.plus(MORE), CALCUTTA) + ".");
  }

  private void itIsOver(Visitors visitors) {
    ann.asksToEndTheEvent();
    ann.confirmsTheEnd();
    cem.sees("This event is over.");
    RoomPage late = visitors.followingOnAPhone(annsLink, CALCUTTA);
    late.sees("This event is over");
    lookedAt(late.page(), "phone-link-over");
    RoomPage stranger = visitors.following(annsLink.substring(0, annsLink.length() - 4) + "AAAA");
    stranger.sees("This link opens no room");
  }

  private void nobodyWasAlarmed() {
    inbox.opensMail(ANN.email(), "Thank you for presenting: " + TITLE);
    for (String reader : List.of(ANN.email(), ORGANIZER)) {
      assertThat(inbox.subjects(reader)).doesNotContain("A link was tried elsewhere: " + TITLE);
    }
  }

  private static void lookedAt(Page page, String scene) {
    Accessibility.requireNoBarrier(page);
    Pictures.take(page, scene);
  }
}
