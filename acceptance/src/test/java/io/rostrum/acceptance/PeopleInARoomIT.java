package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What people meet in a room")
@ExtendWith(InBrowser.class)
class PeopleInARoomIT {
  private static final String TITLE = "An evening in the cellar";
  private static final String ORGANIZER = "demo@rostrum.example";
  private static final String PRESENTER = "ann@example.org";
  private static final int SOON = 10_000;
  private static final int FOR_OTHERS = 20_000;

  private LocalDateTime start;
  private InboxPage inbox;
  private RoomPage ann;
  private RoomPage cem;
  private RoomPage zoe;

  @Test
  @Tag("R6")
  @Tag("R8")
  @DisplayName(
      "a keyboard is enough; everybody reads who did what; a lost network shows at both ends and costs no"
          + " camera; whoever leaves a room alone is asked, and can go on with it")
  void anEvening(Visitors visitors) {
    everybodyIsIn(visitors);
    byKeyboardAlone(ann.page());
    whoDidWhat();
    theNetworkGoes();
    theRoomIsLeftAlone(visitors);
    thanked();
  }

  private void everybodyIsIn(Visitors visitors) {
    start = visitors.now().plusMinutes(10);
    DeskPage demo = visitors.atTheDesk("demo");
    demo.schedules(EventRequest.of(TITLE).startingAt(start, EventRequest.ACCOUNTS_ZONE));
    demo.opensReviewOf(TITLE).confirms();
    inbox = visitors.atTheInbox();
    inbox.opensMail(ORGANIZER, "Scheduled: " + TITLE);
    String link = inbox.link("/join/");
    inbox.opensMail(PRESENTER, "You are invited to present: " + TITLE);
    visitors.waitUntil(start.plusMinutes(1));
    ann = visitors.following(inbox.link("Enter the room"));
    ann.enters();
    cem = visitors.following(link);
    cem.entersAs("Cem");
    zoe = visitors.followingInFrench(link);
    zoe.entersInFrenchAs("Zoé");
    ann.startsTheEvent();
    cem.sees("The event is going on.");
  }

  private static void byKeyboardAlone(Page page) {
    page.reload();
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#own")).isFocused();
    page.keyboard().press("c");
    assertThat(page.locator("#camera")).hasAttribute("data-state", "ON");
    page.locator("#keys").uncheck();
    assertThat(page.locator("#camera kbd")).isHidden();
    page.keyboard().press("c");
    page.locator("#keys").check();
    page.keyboard().press("m");
    assertThat(page.locator("#microphone")).hasAttribute("data-state", "ON");
    assertThat(page.locator("#camera")).hasAttribute("data-state", "ON");

    Locator rows = page.locator("#people-list > .person");
    Locator buttons =
        rows.filter(new Locator.FilterOptions().setHas(page.locator("button:visible")));
    buttons.first().locator("button:visible").first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(buttons.nth(1).locator(":focus")).isVisible();
  }

  private void whoDidWhat() {
    ann.promotes("Cem");
    assertThat(cem.news()).containsText("Ann made you a presenter.");
    assertThat(zoe.news()).containsText("Ann a nommé Cem animateur.");
    Locator invited = cem.person("Ann");
    invited.locator(".more").click();
    assertThat(invited.locator("[data-action='GIVE_BACK_CAMERA']")).isVisible();
    assertThat(invited.locator("[data-action='REMOVE']")).hasCount(0);
    assertThat(invited.locator("[data-action='DEMOTE']")).hasCount(0);
    invited.locator(".more").click();
    Looks.at(zoe.page(), "room-french");
    ann.demotes("Cem");
    assertThat(cem.news()).containsText("Ann took your presenter rights back");
    inbox.opensMail(ORGANIZER, "Who presents has changed: " + TITLE);
    assertThat(inbox.mail().locator("body"))
        .containsText("Ann took the presenter rights of Cem back in the room.");
    Pictures.take(inbox.page(), "inbox-who-did-it");
  }

  private void theNetworkGoes() {
    ann.page().context().setOffline(true);
    assertThat(ann.page().locator("#notice")).containsText("Connection lost", within(SOON));
    Locator away = cem.person("Ann").locator(".person-away");
    assertThat(away).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FOR_OTHERS));
    assertThat(cem.sign("Ann", "camera")).isVisible();
    Looks.at(cem.page(), "room-away");
    ann.page().context().setOffline(false);
    assertThat(ann.page().locator("#notice")).containsText("Connected again.");
    assertThat(away).isHidden();
    assertThat(ann.page().locator("#camera")).hasAttribute("data-state", "ON");
  }

  private static LocatorAssertions.ContainsTextOptions within(int milliseconds) {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
  }

  private void theRoomIsLeftAlone(Visitors visitors) {
    ann.page().locator("#leave").click();
    assertThat(ann.dialog()).containsText("Leave the room to itself?");
    Looks.at(ann.page(), "room-leave-alone");
    ann.dialog().getByText("Stay").click();
    ann.sees("The event is going on.");
    ann.page().locator("#leave").click();
    ann.dialog().getByText("Leave anyway").click();
    ann.sees("You left the room.");
    inbox.opensMail(ORGANIZER, "Nobody runs the room: " + TITLE);
    Pictures.take(inbox.page(), "inbox-left-alone");
    visitors.waitUntil(visitors.now().plusMinutes(20));
    cem.sees("The event is interrupted.");
    zoe.sees("L’événement est interrompu");
    Looks.at(cem.page(), "room-interrupted");

    ann.comesBack();
    Looks.at(ann.page(), "room-go-on");
    ann.button("Go on with the event").click();
    cem.sees("The event is going on.");
    ann.asksToEndTheEvent();
    ann.confirmsTheEnd();
    zoe.sees("Cet événement est terminé");
  }

  private void thanked() {
    inbox.opensMail(PRESENTER, "Thank you for presenting: " + TITLE);
    assertThat(inbox.mail().locator("body")).containsText("Ann ended it");
    inbox.opensMail(ORGANIZER, "Report: " + TITLE);
    assertThat(inbox.mail().locator("body")).containsText("Ann made Cem a presenter.");
    assertThat(inbox.mail().locator("body")).containsText("Ann made Cem an attendee again.");
    Pictures.takeTall(inbox.page(), "inbox-report-who");
  }
}
