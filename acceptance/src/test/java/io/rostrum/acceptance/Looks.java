package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** How a page looks where people use it. */
final class Looks {
  static final int PHONE_WIDTH = 390;
  static final int PHONE_HEIGHT = 844;

  private static final int DESK_WIDTH = 1440;
  private static final int DESK_HEIGHT = 900;

  private static final String WIDTH = "() => document.documentElement.scrollWidth";
  private static final String HEIGHT = "() => document.documentElement.scrollHeight";

  private Looks() {}

  /**
   * A picture at a desk and one on a phone, light and dark; nothing keeps anybody out, and on the
   * phone nothing has to be pulled aside.
   *
   * @param name of the pictures
   */
  static void at(Page page, String name) {
    Accessibility.requireNoBarrier(page);
    Pictures.take(page, name + "-desk");
    page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    // All of it: what lies under a bar only until it is pulled up is no barrier.
    page.setViewportSize(PHONE_WIDTH, Math.max(PHONE_HEIGHT, (int) page.evaluate(HEIGHT)));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Accessibility.requireNoBarrier(page);
    assertThat((int) page.evaluate(WIDTH)).as("width of %s", page.url()).isEqualTo(PHONE_WIDTH);
    Pictures.take(page, name + "-phone");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(DESK_WIDTH, DESK_HEIGHT);
  }
}
