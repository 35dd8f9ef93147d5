package io.rostrum.acceptance;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Screenshots, for people to look at: {@code acceptance/target/pictures}. */
final class Pictures {
  private static final Path FOLDER = Path.of("target", "pictures");

  private Pictures() {}

  static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
