package io.rostrum.acceptance;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Screenshots, for people to look at: {@code acceptance/target/pictures}. */
final class Pictures {
  private static final Path FOLDER = Path.of("target", "pictures");

  private static final int TALL = 1400;

  private Pictures() {}

  /** Of a page that shows more when there is more room. */
  static void takeTall(Page page, String name) {
    var usual = page.viewportSize();
    page.setViewportSize(usual.width, TALL);
    page.evaluate("() => window.scrollTo(0, 0)");
    take(page, name);
    page.setViewportSize(usual.width, usual.height);
  }

  static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
