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
  private static final String EMAIL = "nora@winery.example.org";

  @Test
  @DisplayName(
      "R1, R11: asked for by somebody else, opened by whoever is named with the code from the mailbox;"
          + " then events can be scheduled and seats be bought, by the owner only")
  void openedAndBought(Visitors visitors) {
    TasklistPage demo = visitors.inTasklist("demo");
    OpenAccountForm form = demo.opensAccountForm();
    form.asksFor(WINERY, "Nora Lind", "nora", EMAIL);
    Pictures.takeTall(demo.page(), "tasklist-open-account");
    form.sends();

    InboxPage inbox = visitors.atTheInbox();
    inbox.opensMail(EMAIL, "Your code for the account: " + WINERY);
    Pictures.take(inbox.page(), "inbox-account-code");
    String code = inbox.code();
    TasklistPage nora = visitors.inTasklist("nora");
    ConfirmAccountForm task = nora.opensConfirmationOf(WINERY);
    assertThat(task.asked("E-mail address")).containsText("n…@winery.example.org");
    Pictures.takeTall(nora.page(), "tasklist-confirm-account");
    task.opensWith(code);

    inbox.opensMail(EMAIL, "Welcome: " + WINERY);
    Pictures.take(inbox.page(), "inbox-welcome");
    inbox.opensMail(EMAIL, "Invoice: I-");
    assertThat(inbox.figure("Total")).hasText("€50.00");

    BuySeatsForm seats = demo.opensSeatsForm();
    seats.asksFor(5, "nora");
    Pictures.takeTall(demo.page(), "tasklist-buy-seats");
    seats.sends();
    inbox.opensMail(EMAIL, "Quote for presenter seats: Q-");
    Pictures.take(inbox.page(), "inbox-seats-quote");
    assertThat(inbox.figure("Total")).hasText("€62.50");
    String codeOfQuote = inbox.code();
    demo.takesOverPurchaseOf(WINERY, codeOfQuote);
    inbox.opensMail(EMAIL, "Somebody else worked on your task: " + WINERY);

    ConfirmSeatsForm purchase = nora.opensPurchaseOf(WINERY);
    assertThat(purchase.asked("Presenter seats")).containsText("5");
    Pictures.takeTall(nora.page(), "tasklist-confirm-seats");
    purchase.buysWith(codeOfQuote);

    inbox.opensMail(EMAIL, "Invoice: I-", 2);
    assertThat(inbox.mail().getByText("each of your webinars has 5 more")).isVisible();
    Pictures.take(inbox.page(), "inbox-receipt");
    String title = "First tasting";
    nora.schedules(EventRequest.of(title).organizedBy("nora"));
    ReviewForm review = nora.opensReviewOf(title);
    assertThat(review.draft("Seats")).containsText("1 of 15 presenter seats");
    review.discards();
  }
}
