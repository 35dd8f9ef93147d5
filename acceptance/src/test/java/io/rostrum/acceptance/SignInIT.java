package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Who comes to desk and watch")
@ExtendWith(InBrowser.class)
class SignInIT {
  private static final String TEXT = "Half a thought";

  @Test
  @DisplayName("A wrong password is refused in words, and the name need not be typed again")
  void wrongPassword(Visitors visitors) {
    Page page = visitors.anybody();
    page.navigate(visitors.desk());
    var signIn = new SignInPage(page);
    signIn.types("demo", "wrong");

    assertThat(signIn.trouble()).containsText("No user with this name and password");
    assertThat(signIn.name()).hasValue("demo");
    Looks.at(page, "sign-in-refused");
    signIn.types("demo", "demo");
    assertThat(heading(page, "Tasks")).isVisible();
  }

  @Test
  @DisplayName(
      "An organizer comes to the desk and an analyst to the watch, with the language that their browser speaks")
  void whereOneComes(Visitors visitors) {
    Page page = visitors.inFrench();
    page.navigate(visitors.desk());
    assertThat(heading(page, "Connexion")).isVisible();
    new SignInPage(page).types("amelie", "amelie");
    assertThat(heading(page, "Tâches")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    Pictures.take(page, "desk-fr");
    page.getByText("English").click();
    assertThat(heading(page, "Tasks")).isVisible();
    page.getByText("Français").click();
    page.getByText("Se déconnecter").click();
    assertThat(page.getByText("Vous êtes déconnecté")).isVisible();

    page.navigate(visitors.watch());
    new SignInPage(page).types("view", "view");
    assertThat(heading(page, "Suivi")).isVisible();
    Pictures.take(page, "watch-fr");
  }

  @Test
  @DisplayName(
      "A session that ended is said; who signs in again is where they were, with what they typed")
  void sessionOver(Visitors visitors) {
    String title = "An event of a long afternoon";
    DeskPage demo = visitors.atTheDesk("demo");
    demo.requests().startsEvent(EventRequest.of(title));
    ReviewForm review = demo.opensReviewOf(title);
    review.opensChanges();
    review.typesChange("Description", TEXT);
    Page page = demo.page();
    String task = page.url();

    page.context()
        .addCookies(List.of(new Cookie("rostrum-desk", "of-yesterday").setUrl(visitors.desk())));
    assertThat(page.getByText("Your session has ended. What you typed is kept")).isVisible();
    page.getByText("Sign in and go on here").click();
    new SignInPage(page).types("demo", "demo");

    assertThat(page).hasURL(task);
    assertThat(page.getByText("What you typed here earlier and did not send")).isVisible();
    assertThat(review.change("Description")).hasValue(TEXT);
    review.discards();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
