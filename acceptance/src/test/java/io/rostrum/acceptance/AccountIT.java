package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("R1")
@Tag("R11")
@DisplayName("R1, R11: a new account, and presenter seats for it")
@ExtendWith(InBrowser.class)
class AccountIT {
  private static final String WINERY = "Winery of the North";
  private static final String CONFIRM_SEATS = "Confirm the presenter seats";
  private static final String CONFIRM_PLAN = "Confirm the new plan";
  private static final String EMAIL = "nora@winery.example.org";

  @Test
  @DisplayName(
      "R1, R11: asked for by somebody else, opened by whoever is named with the code from the mailbox;"
          + " then events can be scheduled and seats be bought, by the owner only")
  void openedAndBought(Visitors visitors) {
    DeskPage demo = visitors.atTheDesk("demo");
    OpenAccountForm form = demo.opensAccountForm();
    form.asksFor(WINERY, "Nora Lind", "nora", EMAIL);
    Pictures.takeTall(demo.page(), "desk-open-account");
    form.sends();

    InboxPage inbox = visitors.atTheInbox();
    inbox.opensMail(EMAIL, "Your code for a new account");
    Pictures.take(inbox.page(), "inbox-account-code");
    String code = inbox.code();
    DeskPage nora = visitors.atTheDesk("nora");
    ConfirmForm task = nora.opensConfirmation("Confirm the account", WINERY);
    assertThat(task.asked("The account", "E-mail address")).containsText("n…@winery.example.org");
    Pictures.takeTall(nora.page(), "desk-confirm-account");
    task.decides("Open", code);

    inbox.opensMail(EMAIL, "Welcome: " + WINERY);
    Pictures.take(inbox.page(), "inbox-welcome");
    inbox.opensMail(EMAIL, "Invoice: I-");
    assertThat(inbox.figure("Total")).hasText("€50.00");

    StartForm seats = demo.opensForm("Buy presenter seats");
    seats.type("Organizer", "nora").type("How many presenter seats", "5");
    Pictures.takeTall(demo.page(), "desk-buy-seats");
    seats.sends();
    inbox.opensMail(EMAIL, "Quote for presenter seats: Q-");
    Pictures.take(inbox.page(), "inbox-seats-quote");
    assertThat(inbox.figure("Total")).hasText("€62.50");
    String codeOfQuote = inbox.code();
    demo.takesOverConfirmation(CONFIRM_SEATS, WINERY, "Buy", codeOfQuote);
    inbox.opensMail(EMAIL, "Somebody else worked on your task: " + WINERY);

    ConfirmForm purchase = nora.opensConfirmation(CONFIRM_SEATS, WINERY);
    assertThat(purchase.asked("The purchase", "Presenter seats")).containsText("5");
    Pictures.takeTall(nora.page(), "desk-confirm-seats");
    purchase.decides("Buy", codeOfQuote);

    inbox.opensMail(EMAIL, "Invoice: I-", 2);
    assertThat(inbox.mail().getByText("each of your webinars has 5 more")).isVisible();
    Pictures.take(inbox.page(), "inbox-receipt");
    has(nora, "First tasting", 15);
    changes(demo, nora, inbox);
    has(nora, "Second tasting", 45);
  }

  /** The draft of an event says how many presenter seats it would have. */
  private static void has(DeskPage nora, String title, int seats) {
    nora.schedules(EventRequest.of(title).organizedBy("nora"));
    ReviewForm review = nora.opensReviewOf(title);
    assertThat(review.draft("Seats")).containsText("1 of " + seats + " presenter seats");
    review.discards();
  }

  private static void changes(DeskPage demo, DeskPage nora, InboxPage inbox) {
    StartForm start = demo.opensForm("Change an account").type("Organizer", "nora");
    Pictures.takeTall(demo.page(), "desk-change-account");
    start.sends();
    ChangeSettingsForm settings = nora.opensChangeOf(WINERY);
    assertThat(settings.standing("Plan")).containsText("live");
    assertThat(settings.field("Sender of the mails")).hasValue(WINERY);
    settings.type("Sender of the mails", "Nora of the winery");
    settings.ticks("Only I give presenter rights in the room").takes("Enterprise");
    Pictures.takeTall(nora.page(), "desk-change-settings");
    settings.saves();

    inbox.opensMail(EMAIL, "Quote for another plan: Q-");
    Pictures.take(inbox.page(), "inbox-plan-quote");
    assertThat(inbox.figure("Total")).hasText("€250.00");
    String code = inbox.code();
    demo.takesOverConfirmation(CONFIRM_PLAN, WINERY, "Confirm", code);
    inbox.opensMail(EMAIL, "Somebody else worked on your task: " + WINERY, 2);
    ConfirmForm plan = nora.opensConfirmation(CONFIRM_PLAN, WINERY);
    assertThat(plan.asked("The plan", "New plan")).containsText("enterprise");
    Pictures.takeTall(nora.page(), "desk-confirm-plan");
    plan.decides("Confirm", code);

    inbox.opensMail(EMAIL, "How your account is set now: " + WINERY, 2);
    assertThat(inbox.figure("Sender of the mails")).hasText("Nora of the winery");
    assertThat(inbox.figure("Presenter rights in the room")).hasText("only you give them");
    assertThat(inbox.mail().getByText("enterprise")).isVisible();
    Pictures.take(inbox.page(), "inbox-account-changed");
    inbox.opensMail(EMAIL, "Invoice: I-", 3);
    assertThat(inbox.mail().getByText("has the plan “enterprise” now")).isVisible();
  }
}
