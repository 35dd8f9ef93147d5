package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Pictures and sound")
@ExtendWith(InBrowser.class)
@OnItsOwn
class PicturesAndSoundIT {
  private static final String TITLE = "Seen and heard";
  private static final String ORGANIZER = "demo@rostrum.example";
  private static final Duration AFTER_A_RESTART = Duration.ofSeconds(15);

  private static final Duration A_PAUSE_BETWEEN_WORDS = Duration.ofSeconds(3);
  private static final Pattern LARGE = Pattern.compile("\\btile-screen\\b");

  private static final String MISSING =
      "There is no Janus here, so nobody is seen or heard. Install it: apt-get install janus";

  private RoomPage ann;
  private RoomPage amelie;
  private RoomPage cem;

  @Test
  @Tag("R14")
  @DisplayName(
      "who has a slot is seen and heard by everybody in the room, until it is given back, taken back, or the"
          + " event ends; and again soon when the media server was started anew")
  void seenAndHeard(Visitors visitors) {
    assumeTrue(RunningJanus.isInstalled(), MISSING);
    try (var janus = RunningJanus.run()) {
      restart(visitors, janus.settings());
      everybodyIsIn(visitors);
      isSeenAndHeard();
      keepsQuiet();
      sharesTheScreen();
      withoutASlot();
      goesOnAfterAReload();
      goesOnAfterARestart(janus);
      slotIsHandedOver();
      slotIsTakenBack();
      cameraIsForbidden();
      eventEnds();
    } finally {
      restart(visitors, List.of());
    }
  }

  private static void restart(Visitors visitors, List<String> settings) {
    visitors.rostrum().killApplication();
    visitors.rostrum().startApplication(settings.toArray(String[]::new));
  }

  private void everybodyIsIn(Visitors visitors) {
    LocalDateTime start = visitors.now().plusMinutes(10);
    DeskPage demo = visitors.atTheDesk("demo");
    demo.schedules(EventRequest.of(TITLE).startingAt(start, EventRequest.ACCOUNTS_ZONE));
    demo.opensReviewOf(TITLE).confirms();
    InboxPage inbox = visitors.atTheInbox();
    inbox.opensMail(ORGANIZER, "Scheduled: " + TITLE);
    String everybody = inbox.link("/join/");
    String own = inbox.link("Enter the room");
    inbox.opensMail("ann@example.org", "You are invited to present: " + TITLE);
    visitors.waitUntil(start.plusMinutes(1));
    ann = visitors.following(inbox.link("Enter the room"));
    ann.page().context().grantPermissions(List.of("camera", "microphone"));
    ann.enters();
    amelie = visitors.following(own);
    amelie.enters();
    cem = visitors.following(everybody);
    cem.entersAs("Cem");
    ann.startsTheEvent();
    cem.sees("The event is going on.");
  }

  private void isSeenAndHeard() {
    assertThat(ann.page().locator("#camera")).containsText("Turn camera on");
    ann.clicksCamera();
    assertThat(ann.page().locator("#camera")).containsText("Turn camera off");
    ann.clicksMicrophone();
    showsAnn(amelie, Visitors.PATIENCE);
    showsAnn(cem, Visitors.PATIENCE);
    showsAnn(ann, Visitors.PATIENCE);
    await().untilAsserted(() -> assertThat(MovingPictures.soundsOf(cem.page())).isPositive());
    amelie.page().context().grantPermissions(List.of("camera"));
    amelie.clicksCamera();
    shows("Demo Organizer", cem, Visitors.PATIENCE);
    shows("Demo Organizer", ann, Visitors.PATIENCE);
    Looks.at(cem.page(), "room-pictures-attendee");
    Looks.at(ann.page(), "room-pictures");
    amelie.clicksCamera();
    assertThat(picture("Demo Organizer", cem)).isHidden();
    amelie.page().context().clearPermissions();
  }

  /** Whoever speaks is marked; muted, they keep their slot. */
  private void keepsQuiet() {
    await().until(() -> isHeard(cem));
    ann.page().locator("#mute").click();
    assertThat(ann.page().locator("#mute")).containsText("Unmute");
    await().during(A_PAUSE_BETWEEN_WORDS).until(() -> !isHeard(cem));
    assertThat(ann.page().locator("#microphone")).containsText("Turn mic off");
    Looks.at(ann.page(), "room-muted");
    ann.page().reload();
    assertThat(ann.page().locator("#mute")).containsText("Unmute");
    showsAnn(cem, Visitors.PATIENCE);
    await().during(A_PAUSE_BETWEEN_WORDS).until(() -> !isHeard(cem));
    ann.page().locator("#mute").click();
    await().until(() -> isHeard(cem));
  }

  /** In place of the camera, which comes back. */
  private void sharesTheScreen() {
    MovingPictures.choosesAScreen(ann.page());
    ann.page().locator("#screen").click();
    assertThat(ann.page().locator("#screen")).containsText("Stop sharing");
    assertThat(tile("Ann", cem)).hasClass(LARGE);
    showsAnn(cem, Visitors.PATIENCE);
    assertThat(cem.sign("Ann", "screen")).isVisible();
    assertThat(cem.sign("Ann", "camera")).isHidden();
    assertThat(ann.camerasTaken()).hasText("1 of 8");
    Looks.at(cem.page(), "room-screen-attendee");
    Looks.at(ann.page(), "room-screen");
    ann.page().locator("#screen").click();
    assertThat(ann.page().locator("#screen")).containsText("Share your screen");
    assertThat(tile("Ann", cem)).not().hasClass(LARGE);
    showsAnn(cem, Visitors.PATIENCE);
    sharesTheScreenAlone();
  }

  /** Who has no slot yet takes one by that, and gives it back by the end of it. */
  private void sharesTheScreenAlone() {
    MovingPictures.choosesAScreen(amelie.page());
    amelie.page().locator("#screen").click();
    assertThat(tile("Demo Organizer", cem)).hasClass(LARGE);
    shows("Demo Organizer", cem, Visitors.PATIENCE);
    amelie.page().locator("#screen").click();
    assertThat(picture("Demo Organizer", cem)).isHidden();
    assertThat(amelie.page().locator("#camera")).containsText("Turn camera on");
    assertThat(ann.camerasTaken()).hasText("1 of 8");
  }

  /** What the page does not offer is refused when it is asked for all the same. */
  private void withoutASlot() {
    String answer =
        (String)
            cem.page()
                .evaluate(
                    """
                    async () => {
                      const api = document.body.dataset.api;
                      const body = JSON.stringify({sdp: 'v=0'});
                      const headers = {'Content-Type': 'application/json'};
                      return (await fetch(`${api}/media/CAMERA`, {method: 'POST', headers, body})).text();
                    }
                    """);
    assertThat(answer).contains("SLOT_NEEDED");
  }

  private void goesOnAfterAReload() {
    ann.page().reload();
    assertThat(ann.page().locator("#camera")).containsText("Turn camera off");
    showsAnn(ann, Visitors.PATIENCE);
    showsAnn(cem, Visitors.PATIENCE);
    cem.page().reload();
    showsAnn(cem, Visitors.PATIENCE);
  }

  /** Nobody's camera is turned on by somebody else. */
  private void slotIsHandedOver() {
    ann.handsCameraOverTo("Demo Organizer");
    assertThat(amelie.news()).containsText("Turn your camera on when you are ready.");
    assertThat(amelie.page().locator("#camera")).containsText("Turn camera on");
    assertThat(picture(cem)).isHidden();
    amelie.handsCameraOverTo("Ann");
    assertThat(ann.page().locator("#camera")).containsText("Turn camera on");
    ann.clicksCamera();
    showsAnn(cem, Visitors.PATIENCE);
  }

  private void goesOnAfterARestart(RunningJanus janus) {
    janus.isKilledAndStartedAgain();
    showsAnn(cem, AFTER_A_RESTART);
  }

  private void slotIsTakenBack() {
    amelie.does("GIVE_BACK_CAMERA", "Ann");
    assertThat(picture(cem)).isHidden();
    assertThat(picture(ann)).isHidden();
    assertThat(ann.page().locator("#camera")).containsText("Turn camera on");
  }

  private void cameraIsForbidden() {
    amelie.clicksCamera();
    amelie.sees("Your camera slot was given back.");
    assertThat(amelie.page().locator("#camera")).containsText("Turn camera on");
    Looks.at(amelie.page(), "room-camera-forbidden");
  }

  private void eventEnds() {
    ann.asksToEndTheEvent();
    ann.confirmsTheEnd();
    cem.sees("This event is over.");
    await().untilAsserted(() -> assertThat(MovingPictures.soundsOf(cem.page())).isZero());
  }

  private static Locator picture(RoomPage room) {
    return picture("Ann", room);
  }

  private static Locator picture(String name, RoomPage room) {
    return tile(name, room).locator("video");
  }

  private static Locator tile(String name, RoomPage room) {
    return room.page().locator("#tiles .tile", new Page.LocatorOptions().setHasText(name));
  }

  private static boolean isHeard(RoomPage room) {
    return tile("Ann", room).getAttribute("class").contains("is-heard");
  }

  /** Frames go on coming. */
  private static void showsAnn(RoomPage room, Duration within) {
    shows("Ann", room, within);
  }

  private static void shows(String name, RoomPage room, Duration within) {
    await()
        .atMost(within)
        .ignoreExceptions()
        .until(() -> MovingPictures.moves(picture(name, room)));
  }
}
