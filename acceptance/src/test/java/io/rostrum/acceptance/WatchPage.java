package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The watch, where an analyst sees what became of each event. It counts the analyst's clicks. */
final class WatchPage {
  private static final String EVENTS = "Schedule an event";

  private final Page page;
  private final String address;
  private int clicks;

  private WatchPage(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  static WatchPage signIn(Page page, String address, String user) {
    SignInPage.signIn(page, address, user);
    var watch = new WatchPage(page, address);
    watch.isAtItsFirstPage();
    return watch;
  }

  private void isAtItsFirstPage() {
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Watch").setExact(true)))
        .isVisible();
  }

  /** Begins anew at its first page, from where clicks are counted. */
  void goesToFirstPage() {
    page.navigate(address);
    isAtItsFirstPage();
    clicks = 0;
  }

  /** How often the analyst clicked since the first page. */
  int clicks() {
    return clicks;
  }

  void clicks(Locator place) {
    place.click();
    clicks++;
  }

  /** Opens an instance by its key, which is the event's id. */
  void opensInstance(String key) {
    page.navigate(address + "/instances/" + key);
  }

  /** Waits until the instance has ended here, which must be its last step. */
  void showsItCompletedAt(String step) {
    assertThat(page.locator("#state")).hasText("Completed");
    await("the last step").atMost(Visitors.PATIENCE).until(() -> step.equals(steps().getLast()));
  }

  /** Looks at all instances of a process, also those that are over. */
  void looksAtProcess(String name) {
    clicks(
        page.locator("#processes")
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)));
    assertThat(page.locator("h1")).hasText(name);
  }

  /** Looks at all events, also those that are over. */
  void looksAtEvents() {
    goesToFirstPage();
    looksAtProcess(EVENTS);
  }

  /** How many ended at an end of the diagram; to be called while looking at a process. */
  Locator endedAt(String elementId) {
    return page.locator("[data-container-id='%s'] .figure-ended".formatted(elementId));
  }

  /** The number that stands beside an end or a step in the lists. */
  Locator counted(String name) {
    return page.locator("#ends tr, #steps tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByRole(AriaRole.ROWHEADER, named(name).setExact(true))))
        .locator("td .figure");
  }

  /** Where somebody or something has waited longest, oldest first. */
  Locator waits() {
    return page.locator("#waits a");
  }

  /** Finds what has a variable of a value, from the first page. */
  void finds(String variable, String value) {
    page.getByLabel("Find by").selectOption(variable);
    page.getByLabel("Value").fill(value);
    clicks(page.getByRole(AriaRole.BUTTON, named("Search")));
  }

  /** Narrows a search to what has a variable of a value. */
  void narrowsTo(String variable, String value) {
    page.locator("#name").fill(variable);
    page.locator("#value").fill(value);
    clicks(page.getByRole(AriaRole.BUTTON, named("Search")));
  }

  /** The instances of a process among those that were found. */
  Locator found(String process) {
    return page.locator("#instances tr").filter(new Locator.FilterOptions().setHasText(process));
  }

  /** Opens one of the instances that were found. */
  void opens(Locator instance) {
    clicks(instance.getByRole(AriaRole.LINK).first());
    assertThat(page.locator("#instance")).isVisible();
  }

  /** Finds the only event of a title, and opens it. */
  void opensEvent(String title) {
    goesToFirstPage();
    finds("title", title);
    assertThat(found(EVENTS)).hasCount(1);
    opens(found(EVENTS));
    assertThat(page.locator("h1")).hasText(EVENTS);
  }

  /** The version of the model that the open instance has. */
  Locator version() {
    return page.locator("#version");
  }

  /** Chooses a step of the open instance, whose variables are shown then. */
  void choosesStep(String name) {
    clicks(
        page.locator("#steps button.step")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true)))));
    assertThat(page.locator("#variables-of")).containsText(name);
  }

  /** The value of a variable that is shown. */
  Locator variable(String name) {
    return page.locator("#variables tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(Pattern.compile("^%s$".formatted(name)))))
        .locator(".value");
  }

  /** What happened in the instance, in its order. */
  List<String> steps() {
    assertThat(history().first()).isVisible();
    return history().allTextContents();
  }

  private Locator history() {
    return page.locator("#steps button.step > span:last-child");
  }

  /** What the pages ask for, without the pages. */
  WatchRequests requests() {
    return new WatchRequests(page);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  Page page() {
    return page;
  }
}
