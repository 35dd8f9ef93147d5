package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.rostrum.acceptance.EventRequest.Presenter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What an organizer changes about an event")
@ExtendWith(InBrowser.class)
class ManageIT {
  private static final String TITLE = "Pruning in winter";
  private static final String BETTER_TITLE = "Pruning, step by step";
  private static final String DEMO = "demo@rostrum.example";
  private static final String DORA = "dora.manage@example.org";
  private static final Presenter ANN = new Presenter("Ann", "ann.manage@example.org");
  private static final Presenter BEN = new Presenter("Ben", "ben.manage@example.org");
  private static final Presenter CLEO = new Presenter("Cleo", "cleo.manage@example.org");

  @Test
  @Tag("R3")
  @Tag("R5")
  @Tag("R6")
  @DisplayName(
      "R3, R5, R6: details are changed, one presenter is invited later, one taken back, one invited"
          + " again, one comes by a presenter link; each of them is told")
  void managed(Visitors visitors) {
    DeskPage demo = visitors.atTheDesk("demo");
    InboxPage inbox = visitors.atTheInbox();
    demo.schedules(EventRequest.of(TITLE).presentedBy(ANN, BEN));
    demo.opensReviewOf(TITLE).confirms();
    inbox.opensMail(ANN.email(), "You are invited to present: " + TITLE);
    String annsLink = inbox.link("Enter the room");

    ManageForm event = demo.opensManagementOf(TITLE);
    assertThat(event.standing("Presenters")).containsText("Ann (a…@example.org)");
    Pictures.takeTall(demo.page(), "desk-manage");
    event.changesTitle(BETTER_TITLE);
    inbox.opensMail(BEN.email(), "Changed: " + BETTER_TITLE);
    Pictures.take(inbox.page(), "inbox-change-of-title");

    demo.opensManagementOf(BETTER_TITLE).invites(CLEO);
    inbox.opensMail(CLEO.email(), "You are invited to present: " + BETTER_TITLE);

    event = demo.opensManagementOf(BETTER_TITLE);
    assertThat(event.standing("Presenters")).containsText("Cleo");
    event.takesBack(ANN.name());
    inbox.opensMail(ANN.email(), "You are no longer presenting: " + BETTER_TITLE);
    Pictures.take(inbox.page(), "inbox-taken-back");
    assertThat(inbox.attachment("cancel.ics")).contains("METHOD:CANCEL");
    RoomPage ann = visitors.following(annsLink);
    ann.sees("This link was taken back");
    Pictures.take(ann.page(), "join-taken-back");

    demo.opensManagementOf(BETTER_TITLE).resendsTo(BEN.name());
    inbox.opensMail(BEN.email(), "You are invited to present: " + BETTER_TITLE);

    demo.opensManagementOf(BETTER_TITLE).wantsPresenterLink();
    claimsTheLink(visitors, inbox);
  }

  /** R5: whoever opens a presenter link first and proves their address has it. */
  private static void claimsTheLink(Visitors visitors, InboxPage inbox) {
    inbox.opensMail(DEMO, "Presenter link: " + BETTER_TITLE);
    Pictures.take(inbox.page(), "inbox-presenter-link");
    RoomPage dora = visitors.following(inbox.link("/join/"));
    dora.sees("You are asked to present");
    lookedAt(dora.page(), "presenter-link");
    dora.page().getByLabel("Your name").fill("Dora");
    dora.page().getByLabel("Your e-mail address").fill(DORA);
    dora.button("Send me the code").click();
    dora.sees("A code is on its way");
    lookedAt(dora.page(), "presenter-link-code");
    inbox.opensMail(DORA, "Your code to present at an event");
    Pictures.take(inbox.page(), "inbox-claim-code");
    dora.page().getByLabel("The six digits from the mail").fill(inbox.code());
    dora.enters();
    assertThat(dora.page().locator("#your-role")).hasText("Presenter");
    inbox.opensMail(DORA, "You are invited to present: " + BETTER_TITLE);
    inbox.opensMail(DEMO, "Presenter link used: " + BETTER_TITLE);
    Pictures.take(inbox.page(), "inbox-link-claimed");
  }

  private static void lookedAt(Page page, String state) {
    Accessibility.requireNoBarrier(page);
    Pictures.take(page, state);
  }
}
