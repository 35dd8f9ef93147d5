package io.rostrum.media.janus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium with a camera and a microphone that are not there. */
final class Browsers implements AutoCloseable {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

  // No sandbox, because builds often run as root; the last ones keep it from calling home.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--use-fake-device-for-media-stream",
          "--use-fake-ui-for-media-stream",
          "--autoplay-policy=no-user-gesture-required",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic");

  // Devices are for secure origins only, which this is; nothing listens there.
  private static final String ADDRESS = "http://localhost/";

  private final Playwright playwright;
  private final Browser browser;

  /** Skips the test where Chromium is not installed. */
  Browsers() {
    assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium here: apt-get install chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
  }

  Peer open() {
    Page page = browser.newPage();
    page.route(
        ADDRESS,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<title>peer</title>")));
    page.navigate(ADDRESS);
    page.addScriptTag(
        new Page.AddScriptTagOptions().setPath(Path.of("src/test/resources/peer.js")));
    return new Peer(page);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
