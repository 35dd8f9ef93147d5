package io.rostrum.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of this machine. */
final class Chromium implements AutoCloseable {
  /** No sandbox, because builds often run as root; the rest keeps it from calling home. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  /** The one that {@code CHROMIUM} names, else the system's, else the one Playwright installed. */
  Optional<Path> executable() {
    return Optional.ofNullable(System.getenv("CHROMIUM"))
        .map(Path::of)
        .or(() -> Optional.of(Path.of("/usr/bin/chromium")))
        .filter(Files::isExecutable)
        .or(() -> Optional.of(Path.of(playwright.chromium().executablePath())))
        .filter(Files::isExecutable);
  }

  Browser launch() {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable().orElseThrow())
                .setArgs(ARGUMENTS));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
