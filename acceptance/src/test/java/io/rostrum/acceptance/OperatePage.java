package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** Operate, where an analyst sees what became of each event. */
final class OperatePage {
  /** As a word of its own, for "31 results" holds the same letters. */
  private static final Pattern ONE_RESULT = Pattern.compile("\\b1 result\\b");

  private final Page page;
  private final String address;

  private OperatePage(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  static OperatePage logIn(Page page, String address, String user) {
    LoginPage.logIn(page, address, user);
    assertThat(page.getByText("Process Instances by Name")).isVisible();
    return new OperatePage(page, address);
  }

  /** Opens an instance by its key, which is the event's id. */
  void opensInstance(String key) {
    page.navigate(address + "/processes/" + key);
  }

  /** Waits until the instance has ended here, which must be its last step. */
  void showsItCompletedAt(String step) {
    assertThat(page.getByTestId("instance-header").getByTestId("COMPLETED-icon")).isVisible();
    // Operate no longer asks for steps once it knows that the instance has ended, also when it
    // learns that first; opened anew it shows them all.
    page.reload();
    await("the last step").atMost(Visitors.PATIENCE).until(() -> step.equals(lastStep()));
    assertThat(page.getByTestId("instance-header").getByTestId("COMPLETED-icon")).isVisible();
  }

  // A long history shows its next part when its end comes into sight.
  private String lastStep() {
    history().last().scrollIntoViewIfNeeded();
    return history().last().getAttribute("aria-label");
  }

  /** Looks at all events, also those that are over. */
  void looksAtEvents() {
    page.navigate(address + "/processes?active=true&incidents=true");
    page.getByRole(AriaRole.COMBOBOX, named("Name")).click();
    page.getByRole(AriaRole.OPTION, named("Schedule an event")).click();
    page.getByText("Completed").click();
  }

  /** How many events ended at an end of the diagram; to be called while looking at events. */
  Locator endedAt(String elementId) {
    return page.getByTestId("state-overlay-%s-completedEndEvents".formatted(elementId));
  }

  /** Finds the only event of a title, and opens it. */
  void opensEvent(String title) {
    looksAtEvents();
    page.getByRole(AriaRole.BUTTON, named("More Filters")).click();
    page.getByRole(AriaRole.MENUITEM, named("Variable")).click();
    page.getByRole(AriaRole.TEXTBOX, named("Name")).fill("title");
    page.getByRole(AriaRole.TEXTBOX, named("Value")).fill('"' + title + '"');
    assertThat(page.getByText(ONE_RESULT)).isVisible();
    assertThat(link("View instance")).hasCount(1);
    link("View instance").click();
    assertThat(history().first()).hasAccessibleName("Schedule an event");
  }

  /** The version of the model that the open instance has. */
  Locator version() {
    return page.getByTestId("instance-header").getByRole(AriaRole.LINK).first();
  }

  /** Chooses a step of the open instance, whose variables are shown then. */
  void choosesStep(String name) {
    page.getByRole(AriaRole.TREEITEM, named(name).setExact(true)).click();
  }

  /** The value of a variable that is shown. */
  Locator variable(String name) {
    return page.getByTestId("variable-" + name).getByRole(AriaRole.CELL).nth(1);
  }

  /** What happened in the instance, in its order. */
  List<String> steps() {
    return history().all().stream().map(step -> step.getAttribute("aria-label")).toList();
  }

  /** What Operate's API tells, without the page. */
  OperateRequests requests() {
    return new OperateRequests(page.context().request(), address.replace("/operate", ""));
  }

  private Locator history() {
    return page.getByRole(AriaRole.TREEITEM);
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  Page page() {
    return page;
  }
}
