package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.rostrum.acceptance.WatchRequests.Variable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
@Tag("R17")
@DisplayName("R17: a personal link that went round")
class SharedLinkIT {
  private static final String TITLE = "A link for one";
  private static final String PRESENTER = "ann@example.org";
  private static final String ORGANIZER = "demo@rostrum.example";

  @Test
  @DisplayName(
      "R17: it is refused to a second browser while Ann is there, who is not disturbed; the new link"
          + " takes over when it is entered; and a code lets her in from her phone; no token and no code is anywhere but in mails")
  void goesRound(Visitors visitors) {
    DeskPage demo = visitors.atTheDesk("demo");
    demo.schedules(
        EventRequest.of(TITLE)
            .startingAt(visitors.now().plusMinutes(20), EventRequest.ACCOUNTS_ZONE));
    demo.opensReviewOf(TITLE).confirms();
    InboxPage inbox = visitors.atTheInbox();
    inbox.opensMail(PRESENTER, "You are invited to present: " + TITLE);
    String link = inbox.link("Enter the room");
    RoomPage ann = visitors.following(link);
    ann.enters();
    ann.startsTheEvent();
    inbox.opensMail(ORGANIZER, "Scheduled: " + TITLE);
    RoomPage organizer = visitors.following(inbox.link("Enter the room"));
    organizer.enters();

    RoomPage stranger = visitors.following(link);
    stranger.button("Enter the room").click();
    stranger.sees("This link is in use elsewhere");
    lookedAt(stranger.page(), "link-in-use");
    ann.sees("The event is going on.");
    ann.sees("Your link was tried from another browser:");
    organizer.sees("Ann’s link was tried from another browser:");
    lookedAt(ann.page(), "room-link-tried");
    ann.closesNotice();
    inbox.opensMail(PRESENTER, "A link was tried elsewhere: " + TITLE);
    Pictures.take(inbox.page(), "inbox-link-tried");
    inbox.opensMail(ORGANIZER, "A link was tried elsewhere: " + TITLE);

    stranger.button("Get a new link").click();
    stranger.sees("A new link is on its way");
    inbox.opensMail(PRESENTER, "Your new link: " + TITLE);
    Pictures.take(inbox.page(), "inbox-new-link");
    ann.clicksCamera();
    assertThat(ann.page().locator("#camera")).hasAttribute("data-state", "ON");

    RoomPage laptop = visitors.following(inbox.link("Enter the room"));
    laptop.enters();
    laptop.sees("The event is going on.");
    ann.sees("This page is no longer connected.");
    Pictures.take(ann.page(), "room-elsewhere");

    laptop.leaves();
    RoomPage phone = visitors.following(inbox.link("Enter the room"));
    phone.button("Enter the room").click();
    phone.sees("Is this your link?");
    lookedAt(phone.page(), "link-code-needed");
    phone.button("Send a code").click();
    phone.sees("A code is on its way");
    lookedAt(phone.page(), "link-code");
    inbox.opensMail(PRESENTER, "Your code: " + TITLE);
    Pictures.take(inbox.page(), "inbox-code");
    phone.page().getByLabel("The six digits from the mail").fill(inbox.code());
    phone.enters();
    assertThat(phone.page().locator("#your-role")).hasText("Presenter");

    secretsAreInMailsAlone(visitors, link, phone);
  }

  private static void secretsAreInMailsAlone(Visitors visitors, String link, RoomPage room) {
    String event = link.replaceAll(".*/join/([^/]+)/.*", "$1");
    var kept = new KeptSecrets(visitors.rostrum(), link);
    kept.requireNoneInHeaders(event);
    kept.requireNoneTold(visitors.following(link).page());
    kept.requireNoneTold(room.page());
    kept.requireNoneInVariables(
        visitors.atTheWatch("rostrum").requests(), event, new Variable("action", "\"PROVE\""));
    kept.requireNoneInLogs();
    kept.requireNoneInRecords();
  }

  private static void lookedAt(Page page, String state) {
    Accessibility.requireNoBarrier(page);
    Pictures.take(page, state);
  }
}
