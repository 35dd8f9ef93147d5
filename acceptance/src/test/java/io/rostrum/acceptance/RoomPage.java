package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A link into a room, and the room behind it, in one person's browser. */
final class RoomPage {
  private final Page page;

  private RoomPage(Page page) {
    this.page = page;
  }

  static RoomPage open(Page page, String link) {
    page.navigate(link);
    return new RoomPage(page);
  }

  void enters() {
    button("Enter the room").click();
    assertThat(page.getByText("You are in as")).isVisible();
  }

  void entersAs(String name) {
    page.getByLabel("Your name").fill(name);
    enters();
  }

  void startsTheEvent() {
    button("Start the event").click();
    sees("The event is going on.");
  }

  void asksToEndTheEvent() {
    button("End the event").click();
    assertThat(dialog()).isVisible();
  }

  void confirmsTheEnd() {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the event"))
        .click();
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Locator people() {
    return page.getByRole(AriaRole.COMPLEMENTARY);
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  void sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
  }

  Page page() {
    return page;
  }
}
