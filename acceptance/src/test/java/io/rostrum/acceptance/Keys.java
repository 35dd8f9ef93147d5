package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and no mouse. */
record Keys(Page page) {
  private static final int MOST_TABS = 60;
  private static final String HAS_FOCUS = "element => element === document.activeElement";

  /** Goes on from place to place, as the page orders them, until one has the focus. */
  void reach(Locator place) {
    assertThat(place).isVisible();
    for (int i = 0; i < MOST_TABS && !((boolean) place.evaluate(HAS_FOCUS)); i++) {
      press("Tab");
    }
    assertThat(place).isFocused();
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  void type(String text) {
    page.keyboard().type(text);
  }
}
