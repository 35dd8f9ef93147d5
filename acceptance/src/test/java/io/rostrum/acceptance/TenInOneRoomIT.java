package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Ten people in one room")
@ExtendWith(InBrowser.class)
class TenInOneRoomIT {
  private static final String TITLE = "Nine cameras and one cellar";
  private static final List<String> NAMES =
      List.of("Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana", "Ida");

  private String link;

  @Test
  @Tag("R5")
  @Tag("R6")
  @Tag("R14")
  @DisplayName(
      "R5, R6, R14: nine are promoted and ask for a camera, eight have one, the ninth waits and gets"
          + " the one that is given back; who is demoted reloads and is still an attendee; who is"
          + " removed from a room that is locked is let in or not")
  void nineCameras(Visitors visitors) {
    List<RoomPage> pages = new ArrayList<>();
    RoomPage demo = everybodyIsIn(visitors, pages);
    RoomPage ninth = pages.get(8);
    lookedAt(pages.get(0), "attendee");
    ninth.raisesOrLowersHand();
    assertThat(demo.sign("Ida", "hand")).isVisible();
    lookedAt(demo, "organizer");

    NAMES.forEach(demo::promotes);
    assertThat(demo.presenterSeats()).hasText("10 of 10");
    for (RoomPage page : pages.subList(0, 8)) {
      page.clicksCamera();
      assertThat(page.page().locator("#camera")).hasAttribute("data-state", "ON");
    }
    assertThat(demo.camerasTaken()).hasText("8 of 8");
    ninth.clicksCamera();
    assertThat(ninth.line()).containsText("1");
    assertThat(demo.cameraQueue()).hasCount(1);
    assertThat(demo.cameraQueue().first()).containsText("Ida");
    lookedAt(demo, "full");
    lookedAt(ninth, "line");

    pages.get(2).clicksCamera();
    assertThat(ninth.page().locator("#camera")).hasAttribute("data-state", "ON");
    assertThat(ninth.news()).containsText("turn");
    assertThat(demo.camerasTaken()).hasText("8 of 8");
    assertThat(demo.cameraQueue()).hasCount(0);
    assertThat(demo.sign("Ida", "camera")).isVisible();
    assertThat(demo.sign("Cleo", "camera")).isHidden();

    demo.demotes("Ada");
    assertThat(demo.camerasTaken()).hasText("7 of 8");
    RoomPage ada = pages.get(0);
    assertThat(ada.page().locator("#your-role")).hasText("Attendee");
    ada.page().reload();
    assertThat(ada.page().locator("#your-role")).hasText("Attendee");
    assertThat(ada.page().locator("#camera")).isHidden();
    RoomPage ben = pages.get(1);
    lookedAt(ben, "holder");
    ben.handsCameraOverTo("Cleo");
    assertThat(pages.get(2).page().locator("#camera")).hasAttribute("data-state", "ON");
    assertThat(ben.page().locator("#camera")).hasAttribute("data-state", "OFF");
    assertThat(demo.camerasTaken()).hasText("7 of 8");
    losesTheNetwork(ben);
    demo.removesAndLocksTheRoom("Gus");
    pages.get(6).sees("The organizer removed you from this room");
    assertThat(pages.get(6).page().locator("#notice")).isHidden();
    assertThat(demo.camerasTaken()).hasText("6 of 8");
    RoomPage another = visitors.following(link);
    another.entersAs("Gustav");
    another.sees("Those who run it see that you are waiting");
    demo.sees("1 person asks to come in.");
    assertThat(demo.news()).containsText("Somebody asks to come in.");
    lookedAt(another, "locked");
    lookedAt(demo, "asked");
    demo.letsIn("Gustav");
    another.sees("The event is going on.");
    assertThat(another.news()).containsText("You were let in.");
    assertThat(demo.page().locator("#asking")).isHidden();
  }

  private static void losesTheNetwork(RoomPage page) {
    page.page().context().setOffline(true);
    page.raisesOrLowersHand();
    page.sees("No answer came from the server.");
    page.page().context().setOffline(false);
    page.sees("did not arrive, so nothing was changed");
    page.raisesOrLowersHand();
    assertThat(page.news()).containsText("Your hand is raised.");
    assertThat(page.page().locator("#trouble")).isHidden();
  }

  private RoomPage everybodyIsIn(Visitors visitors, List<RoomPage> pages) {
    DeskPage organizer = visitors.atTheDesk("demo");
    organizer.schedules(
        EventRequest.of(TITLE)
            .startingAt(visitors.now().plusMinutes(20), EventRequest.ACCOUNTS_ZONE));
    organizer.opensReviewOf(TITLE).confirms();
    InboxPage inbox = visitors.atTheInbox();
    inbox.opensMail("demo@rostrum.example", "Scheduled: " + TITLE);
    RoomPage demo = visitors.following(inbox.link("Enter the room"));
    link = inbox.link("/join/");
    demo.enters();
    for (String name : NAMES) {
      RoomPage page = visitors.following(link);
      page.entersAs(name);
      pages.add(page);
    }
    demo.sees("9 attendees are waiting.");
    lookedAt(demo, "backstage");
    lookedAt(pages.get(0), "lobby");
    demo.startsTheEvent();
    pages.forEach(page -> page.sees("The event is going on."));
    return demo;
  }

  private static void lookedAt(RoomPage room, String state) {
    Looks.at(room.page(), "room-" + state);
  }
}
