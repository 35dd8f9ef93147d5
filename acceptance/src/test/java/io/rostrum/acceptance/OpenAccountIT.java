package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("R1")
@DisplayName("R1: a new account")
@ExtendWith(InBrowser.class)
class OpenAccountIT {
  private static final String WINERY = "Winery of the North";
  private static final String EMAIL = "nora@winery.example.org";

  @Test
  @DisplayName(
      "R1: asked for by somebody else, opened by whoever is named with the code from the mailbox;"
          + " then events can be scheduled")
  void opened(Visitors visitors) {
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
    String title = "First tasting";
    nora.schedules(EventRequest.of(title).organizedBy("nora"));
    nora.opensReviewOf(title).discards();
  }
}
