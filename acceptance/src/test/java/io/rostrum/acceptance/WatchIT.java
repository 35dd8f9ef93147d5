package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.rostrum.acceptance.EventRequest.Presenter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("At the watch")
@ExtendWith(InBrowser.class)
@OnItsOwn
class WatchIT {
  private static final int MOST_CLICKS = 5;
  private static final String TITLE = "Ten questions about wine";
  private static final String FULL = "An event with a queue";
  private static final String UNWANTED = "An event that nobody wants";
  private static final String LOST = "An event that was lost";
  private static final Presenter ANN = new Presenter("Ann", "ann.watch@example.org");
  private static final Presenter BO = new Presenter("Bo", "bo@refused.example");
  private static final String ROOM_CHANGE = "Change something in a room";
  private static final String PRESENTER = "Place a presenter at an event";
  private static final String PRESENTER_LINK = "Pass a presenter link on";
  private static final String PERSONAL_LINK = "See to a personal link";
  private static final String NO_WAY_IN = "Refused: no way in";
  private static final String WAITS_FOR_SEAT = "Waiting for a presenter seat";
  private static final Pattern AT_LEAST_ONE = Pattern.compile("[1-9][0-9]*");

  @Test
  @DisplayName(
      "Each of the ten questions of the analysts' guide is answered in at most five clicks")
  void tenQuestions(Visitors visitors) {
    somethingToAskAbout(visitors);
    WatchPage analyst = visitors.atTheWatch("view");

    asks(analyst, "Who ended event X?", () -> whoEnded(analyst));
    asks(analyst, "How many events came to nothing?", () -> howManyCameToNothing(analyst));
    asks(analyst, "Where do events wait longest?", () -> whereTheyWait(analyst));
    asks(analyst, "Which invitation failed, and why?", () -> whichInvitationFailed(analyst));
    asks(analyst, "What would a retry of this incident do?", () -> whatARetryWouldDo(analyst));
    asks(analyst, "Why were changes in rooms refused this week?", () -> whyRefused(analyst));
    asks(analyst, "Who waits for a presenter seat?", () -> whoWaitsForASeat(analyst));
    asks(analyst, "How often do links go round?", () -> howOftenLinksGoRound(analyst));
    asks(analyst, "What becomes of presenter links?", () -> whatBecomesOfLinks(analyst));
    asks(analyst, "Was an account billed?", () -> wasBilled(analyst));
    whoMayRetries(visitors);
  }

  @Test
  @DisplayName("What an analyst types stays while the page still loads")
  void typedWhileLoading(Visitors visitors) {
    WatchPage analyst = visitors.atTheWatch("view");
    Page page = analyst.page();
    List<Route> held = new ArrayList<>();
    page.route("**/v2/process-definitions/*/xml", held::add);
    analyst.looksAtProcess(PRESENTER);
    page.waitForCondition(() -> !held.isEmpty());
    page.locator("#name").fill("mail");
    page.locator("#value").focus();
    held.forEach(Route::resume);

    assertThat(page.locator("#diagram svg").first()).isVisible();
    assertThat(page.locator("#name")).hasValue("mail");
    page.locator("#value").fill("nobody has this");
    page.getByText("Start anew").click();
    assertThat(page.locator("#name")).isEmpty();
    assertThat(page.locator("#value")).isEmpty();
  }

  private static void asks(WatchPage analyst, String question, Runnable answer) {
    analyst.goesToFirstPage();
    answer.run();
    assertThat(analyst.clicks()).as(question).isBetween(1, MOST_CLICKS);
  }

  private static void somethingToAskAbout(Visitors visitors) {
    DeskPage demo = visitors.atTheDesk("demo");
    LocalDateTime start = visitors.now().plusMinutes(20);
    EventRequest request = EventRequest.of(TITLE).presentedBy(ANN, BO);
    demo.requests().startsEvent(request.startingAt(start, EventRequest.ACCOUNTS_ZONE));
    demo.requests().startsEvent(EventRequest.of(UNWANTED));
    demo.requests().startsEvent(EventRequest.of(FULL).presentedBy(eleven()));
    demo.opensReviewOf(TITLE).confirms();
    demo.opensReviewOf(UNWANTED).discards();
    demo.opensReviewOf(FULL).confirms();
    demo.opensManagementOf(FULL).wantsPresenterLink();
    isHeld(visitors, start);
    // Last, so that it is not what waits longest.
    somethingHasGoneWrong(visitors);
  }

  private static Presenter[] eleven() {
    return IntStream.rangeClosed(1, 11)
        .mapToObj(n -> new Presenter("Presenter " + n, "presenter%d@example.org".formatted(n)))
        .toArray(Presenter[]::new);
  }

  /** An event that is in no database is to be confirmed. */
  private static void somethingHasGoneWrong(Visitors visitors) {
    var request =
        Map.of(
            "processDefinitionId", "event",
            "variables", Map.of("title", LOST, "eventId", "4711"),
            "startInstructions", List.of(Map.of("elementId", "Task_SendConfirmation")));
    new EngineRequests(visitors.atTheWatch("rostrum").page())
        .send("POST", "/v2/process-instances", request);
  }

  /** Ann's link is tried by somebody else, and she ends the event. */
  private static void isHeld(Visitors visitors, LocalDateTime start) {
    InboxPage inbox = visitors.atTheInbox();
    inbox.opensMail(ANN.email(), "You are invited to present: " + TITLE);
    String link = inbox.link("Enter the room");
    RoomPage ann = visitors.following(link);
    ann.enters();
    ann.startsTheEvent();
    RoomPage stranger = visitors.following(link);
    stranger.button("Enter the room").click();
    stranger.sees("This link is in use elsewhere");
    inbox.opensMail(ANN.email(), "A link was tried elsewhere: " + TITLE);
    visitors.waitUntil(start.plusMinutes(1));
    ann.page().reload();
    ann.asksToEndTheEvent();
    ann.confirmsTheEnd();
    inbox.opensMail(ANN.email(), "Thank you for presenting: " + TITLE);
  }

  private static void whoEnded(WatchPage analyst) {
    analyst.finds("title", TITLE);
    analyst.opens(analyst.found("Schedule an event"));
    assertThat(analyst.variable("endedByRole")).hasText("\"PRESENTER\"");
    Looks.at(analyst.page(), "watch-instance");
  }

  private static void howManyCameToNothing(WatchPage analyst) {
    analyst.looksAtProcess("Schedule an event");
    assertThat(analyst.counted("Event discarded")).hasText(AT_LEAST_ONE);
    assertThat(analyst.counted("Event concluded")).hasText(AT_LEAST_ONE);
    Looks.at(analyst.page(), "watch-process");
  }

  private static void whereTheyWait(WatchPage analyst) {
    analyst.looksAtProcess("Schedule an event");
    assertThat(analyst.waits().first()).containsText(Pattern.compile("Waiting|Review|Manage"));
    analyst.clicks(analyst.waits().first());
    assertThat(analyst.page().locator("#state")).hasText("Running");
  }

  private static void whichInvitationFailed(WatchPage analyst) {
    analyst.looksAtProcess(PRESENTER);
    analyst.narrowsTo("mail", "REFUSED");
    assertThat(analyst.found(TITLE)).hasCount(1);
    analyst.opens(analyst.found(TITLE));
    assertThat(analyst.variable("mailRefusal")).containsText("Recipient address rejected");
    assertThat(analyst.variable("mailRefusal")).not().containsText(BO.email());
  }

  private static void whatARetryWouldDo(WatchPage analyst) {
    Page page = analyst.page();
    assertThat(page.locator("#incident-count")).containsText(AT_LEAST_ONE);
    analyst.clicks(page.getByText("Show incidents"));
    analyst.opens(analyst.found(LOST));
    assertThat(page.locator(".incident-message")).containsText("did not begin at the start");
    assertThat(page.locator(".incident button")).hasCount(0);
    Looks.at(page, "watch-incident");
  }

  private static void whyRefused(WatchPage analyst) {
    Page page = analyst.page();
    analyst.clicks(page.getByLabel(Pattern.compile("^%s: .* completed".formatted(ROOM_CHANGE))));
    assertThat(analyst.counted(NO_WAY_IN)).hasText(AT_LEAST_ONE);
    analyst.clicks(page.locator("#ends a").filter(hasText(NO_WAY_IN)));
    assertThat(page.locator("#narrowed-text")).containsText(NO_WAY_IN);
    analyst.opens(analyst.found(ROOM_CHANGE).first());
    assertThat(analyst.variable("refusal")).containsText(Pattern.compile("[A-Z_]+"));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void whoWaitsForASeat(WatchPage analyst) {
    analyst.looksAtProcess(PRESENTER);
    assertThat(analyst.counted(WAITS_FOR_SEAT)).hasText(AT_LEAST_ONE);
    analyst.clicks(analyst.page().locator("#steps a").filter(hasText(WAITS_FOR_SEAT)));
    assertThat(analyst.page().locator("#narrowed-text")).containsText(WAITS_FOR_SEAT);
    assertThat(analyst.found(FULL)).hasCount(1);
    analyst.opens(analyst.found(FULL));
    assertThat(analyst.variable("presenterId")).isVisible();
  }

  private static void howOftenLinksGoRound(WatchPage analyst) {
    analyst.looksAtProcess(PERSONAL_LINK);
    assertThat(analyst.counted("Told of the try")).hasText(AT_LEAST_ONE);
  }

  private static void whatBecomesOfLinks(WatchPage analyst) {
    analyst.looksAtProcess(PRESENTER_LINK);
    assertThat(analyst.counted("Waiting for somebody to claim it")).hasText(AT_LEAST_ONE);
  }

  private static void wasBilled(WatchPage analyst) {
    analyst.looksAtProcess("Bill an account");
    analyst.narrowsTo("accountId", "account-demo");
    assertThat(analyst.found("Bill an account")).hasCount(1);
    analyst.opens(analyst.found("Bill an account"));
    assertThat(analyst.variable("cyclesCharged")).hasText(AT_LEAST_ONE);
    assertThat(analyst.variable("invoiceNumber")).hasText(AT_LEAST_ONE);
  }

  /**
   * The engine's own user for Rostrum may; nothing is better by it, so the incident comes again.
   */
  private static void whoMayRetries(Visitors visitors) {
    WatchPage rostrum = visitors.atTheWatch("rostrum");
    rostrum.clicks(rostrum.page().getByText("Show incidents"));
    rostrum.opens(rostrum.found(LOST));
    rostrum.page().getByText("Retry", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(rostrum.page().getByText("The step is being tried again.")).isVisible();
    assertThat(rostrum.page().locator(".incident-message").first())
        .containsText("did not begin at the start");
  }

  @Test
  @DisplayName("What is under way is followed without a reload; each page keeps nobody out")
  void followed(Visitors visitors) {
    String title = "An event that is watched";
    DeskPage demo = visitors.atTheDesk("demo");
    String event = demo.schedules(EventRequest.of(title));
    WatchPage analyst = visitors.atTheWatch("view");
    Looks.at(analyst.page(), "watch-processes");
    analyst.opensInstance(event);
    await().untilAsserted(() -> assertThat(analyst.steps()).contains("Review event"));
    analyst.choosesStep("Review event");
    demo.opensReviewOf(title).discards();
    analyst.showsItCompletedAt("Event discarded");
    assertThat(analyst.page().locator("#variables-of")).containsText("Review event");
    assertThat(analyst.steps()).containsAll(List.of("Event requested", "Event discarded"));
  }
}
