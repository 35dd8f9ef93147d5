package io.rostrum.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page that Tasklist and Operate have in common. */
final class LoginPage {
  private LoginPage() {}

  /** On a local platform the password is the user's name. */
  static void logIn(Page page, String address, String user) {
    page.navigate(address);
    page.getByLabel("Username").fill(user);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(user);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Login")).click();
  }
}
