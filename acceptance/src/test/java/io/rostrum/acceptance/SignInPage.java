package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page that desk and watch have in common. */
final class SignInPage {
  private final Page page;

  SignInPage(Page page) {
    this.page = page;
  }

  /** On a local engine the password is the user's name. */
  static void signIn(Page page, String address, String user) {
    page.navigate(address);
    new SignInPage(page).types(user, user);
  }

  void types(String user, String password) {
    page.locator("#username").fill(user);
    page.locator("#password").fill(password);
    page.locator("main form button").click();
  }

  /** What went wrong, in words. */
  Locator trouble() {
    return page.getByRole(AriaRole.ALERT);
  }

  /** The name as it stands there. */
  Locator name() {
    return page.locator("#username");
  }
}
