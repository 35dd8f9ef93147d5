package io.rostrum.acceptance;

import static java.time.temporal.ChronoUnit.MINUTES;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The people of one test. Each has a browser of their own: no two share a cookie. */
final class Visitors implements AutoCloseable {
  /**
   * On a busy machine things take their time, and a job that was lost in a crash is given out again
   * when it has been its worker's for 60 s.
   */
  static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private static final String ENGLISH = "en-US";

  private final RunningRostrum rostrum;
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();

  Visitors(RunningRostrum rostrum, Browser browser) {
    this.rostrum = rostrum;
    this.browser = browser;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
  }

  /** Somebody signs in at the desk. */
  DeskPage atTheDesk(String user) {
    return DeskPage.signIn(newPage(), desk(), user);
  }

  /** Somebody signs in at the watch. */
  WatchPage atTheWatch(String user) {
    return WatchPage.signIn(newPage(), watch(), user);
  }

  /** Somebody whose browser speaks French, before any page. */
  Page inFrench() {
    return newPage("fr-FR");
  }

  /** Somebody who is nobody yet, before any page. */
  Page anybody() {
    return newPage();
  }

  /** Where the desk is. */
  String desk() {
    return rostrum.application() + "/desk";
  }

  /** Where the watch is. */
  String watch() {
    return rostrum.application() + "/watch";
  }

  /** Somebody looks at the mails that this installation kept. */
  InboxPage atTheInbox() {
    return new InboxPage(newPage(), rostrum.application() + "/inbox");
  }

  /** Somebody opens a link into a room. */
  RoomPage following(String link) {
    return RoomPage.open(newPage(), link);
  }

  /** Somebody whose browser speaks French opens a link into a room. */
  RoomPage followingInFrench(String link) {
    return RoomPage.open(newPage("fr-FR"), link);
  }

  /** Somebody with a phone opens a link into a room, wherever they are. */
  RoomPage followingOnAPhone(String link, ZoneId zone) {
    var phone =
        browserOf(ENGLISH, zone)
            .setViewportSize(Looks.PHONE_WIDTH, Looks.PHONE_HEIGHT)
            .setIsMobile(true)
            .setHasTouch(true);
    return RoomPage.open(newPage(phone), link);
  }

  /** The minute it is for Rostrum, where the organizers' accounts are at home. */
  LocalDateTime now() {
    return LocalDateTime.ofInstant(rostrum.now(), EventRequest.ZONE).truncatedTo(MINUTES);
  }

  /** Lets time pass until a minute has come, for Rostrum and the engine; nobody waits for it. */
  void waitUntil(LocalDateTime minute) {
    rostrum.moveClock(until(minute));
  }

  /** The same, with the engine killed in the moment at which the minute comes. */
  void waitAmidPowerCutUntil(LocalDateTime minute) {
    rostrum.moveClockAmidPowerCut(until(minute));
  }

  private Duration until(LocalDateTime minute) {
    Duration step = Duration.between(rostrum.now(), minute.atZone(EventRequest.ZONE));
    return step.plus(A_MOMENT);
  }

  /** What they visit, for who wants to do to it what no visitor can. */
  RunningRostrum rostrum() {
    return rostrum;
  }

  private Page newPage() {
    return newPage(ENGLISH);
  }

  private Page newPage(String locale) {
    return newPage(browserOf(locale, EventRequest.ZONE).setViewportSize(1280, 960));
  }

  private static Browser.NewContextOptions browserOf(String locale, ZoneId zone) {
    return new Browser.NewContextOptions().setLocale(locale).setTimezoneId(zone.getId());
  }

  private Page newPage(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE.toMillis());
    contexts.add(context);
    return context.newPage();
  }

  /** Takes a picture of every open page, for whoever looks why a test failed. */
  void showWhatTheySee(String test) {
    int number = 0;
    for (BrowserContext context : contexts) {
      for (Page page : context.pages()) {
        number++;
        Pictures.take(page, "failed-%s-%d".formatted(test, number));
      }
    }
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
