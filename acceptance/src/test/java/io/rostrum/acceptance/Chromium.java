package io.rostrum.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine. */
final class Chromium implements AutoCloseable {
  /** Where Debian has it, unless {@code CHROMIUM} names another place. */
  static final Path SYSTEMS =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

  /**
   * No sandbox, because builds often run as root; a camera and a microphone that are not there; the
   * rest keeps it from calling home.
   */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--use-fake-device-for-media-stream",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  /** The system's, else the one that Playwright installed. */
  Optional<Path> executable() {
    return Stream.of(SYSTEMS, Path.of(playwright.chromium().executablePath()))
        .filter(Files::isExecutable)
        .findFirst();
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
