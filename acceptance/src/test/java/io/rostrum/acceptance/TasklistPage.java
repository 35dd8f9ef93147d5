package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.function.BooleanSupplier;

/** Tasklist, where organizers work. */
final class TasklistPage {
  private static final int PROCESSES = 11;

  private static final String SCHEDULE = "Schedule an event";
  private static final String OPEN_ACCOUNT = "Open an account";

  private final Page page;
  private final String address;

  private TasklistPage(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  static TasklistPage logIn(Page page, String address, String user) {
    LoginPage.logIn(page, address, user);
    assertThat(page.getByRole(AriaRole.HEADING, named("All open tasks"))).isVisible();
    knowsWhatProcessesAre(page);
    return new TasklistPage(page, address);
  }

  /** Fills the start form and sends it; returns the event's id. */
  String schedules(EventRequest request) {
    opensScheduleForm().fill(request);
    return sendsScheduleForm();
  }

  /** Opens the start form, which is to be filled. */
  ScheduleForm opensScheduleForm() {
    Locator form = opensStartForm(SCHEDULE);
    assertThat(form.getByLabel("Title")).isVisible();
    // It is drawn a second time when all about the process is known.
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return new ScheduleForm(form);
  }

  /** Opens the start form of a new account, which is to be filled. */
  OpenAccountForm opensAccountForm() {
    Locator form = opensStartForm(OPEN_ACCOUNT);
    assertThat(form.getByLabel("Organization")).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return new OpenAccountForm(form);
  }

  /** Opens the start form of a process that asks for little more than the organizer. */
  StartForm opensForm(String process) {
    Locator form = opensStartForm(process);
    assertThat(form.getByLabel("Organizer")).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return new StartForm(form);
  }

  private Locator opensStartForm(String process) {
    page.navigate(address + "/processes");
    // Just started, Tasklist finds the processes one by one, and closes an open form for each.
    assertThat(button("Start process")).hasCount(PROCESSES);
    page.getByTestId("process-tile")
        .filter(new Locator.FilterOptions().setHasText(process))
        .getByRole(AriaRole.BUTTON)
        .click();
    return form(process);
  }

  /** Returns the event's id, which is the key of its instance in Operate. */
  String sendsScheduleForm() {
    Response started =
        page.waitForResponse(
            "**/processes/event/start",
            () ->
                form(SCHEDULE)
                    .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start process"))
                    .click());
    assertThat(page.getByText("Process has started")).isVisible();
    return started.text().replaceAll("\\D", "");
  }

  private Locator form(String process) {
    return page.getByRole(
        AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Start process " + process));
  }

  /** Finds a task to confirm something among those assigned to this user, and opens it. */
  ConfirmForm opensConfirmation(String task, String organization) {
    opensOwnTask(task, organization, task);
    return new ConfirmForm(page);
  }

  /** Makes somebody else's task to confirm something this user's, and completes it. */
  void takesOverConfirmation(String task, String organization, String choice, String code) {
    takesOver(
        () -> opensAny(task, organization, task),
        () -> new ConfirmForm(page).triesToDecide(choice, code));
  }

  /** Finds the task to change an account among those assigned to this user, and opens it. */
  ChangeSettingsForm opensChangeOf(String organization) {
    opensOwnTask("Change the account", organization, "Change the account");
    return new ChangeSettingsForm(page);
  }

  // Once in a browser's life Tasklist explains what processes are, over all that is on the page.
  private static void knowsWhatProcessesAre(Page page) {
    page.evaluate("() => localStorage.setItem('hasConsentedToStartProcess', 'true')");
  }

  /** Finds the review of an event among the tasks assigned to this user, and opens it. */
  ReviewForm opensReviewOf(String title) {
    opensOwnTask("Review event", title, "Review your event");
    return new ReviewForm(page);
  }

  /** Makes somebody else's review of an event this user's, and confirms it. */
  void takesOverAndConfirmsReviewOf(String title) {
    takesOver(
        () -> opensAny("Review event", title, "Review your event"),
        () -> new ReviewForm(page).triesToConfirm());
  }

  /**
   * Finds somebody else's task among all tasks, makes it this user's and completes it. Tasklist
   * shows at once that it is theirs, and then goes back to older news for some seconds; who
   * completes the task meanwhile is refused ("Task is not assigned"), and does it again.
   *
   * @param tries says whether Tasklist took it
   */
  private void takesOver(Runnable opening, BooleanSupplier tries) {
    opening.run();
    button("Unassign").click();
    button("Assign to me").click();
    await("Tasklist to know whose task it is")
        .atMost(Visitors.PATIENCE)
        .until(
            () -> {
              assertThat(button("Unassign")).isVisible();
              if (tries.getAsBoolean()) {
                return true;
              }
              opening.run();
              return false;
            });
    assertThat(page.getByText("Task completed")).isVisible();
  }

  private void opensAny(String name, String title, String heading) {
    looksAtAllTasks();
    opens(name, title, heading);
  }

  /** Finds the task to manage an event among those assigned to this user, and opens it. */
  ManageForm opensManagementOf(String title) {
    opensOwnTask("Manage event", title, "Manage your event");
    return new ManageForm(page);
  }

  private void opensOwnTask(String name, String title, String heading) {
    looksAtOwnTasks();
    opens(name, title, heading);
  }

  private void opens(String name, String title, String heading) {
    tasksAbout(title).filter(new Locator.FilterOptions().setHasText(name)).click();
    assertThat(page.getByRole(AriaRole.HEADING, named(heading))).isVisible();
  }

  void looksAtOwnTasks() {
    looksAt("assigned-to-me", "Assigned to me");
  }

  void looksAtAllTasks() {
    looksAt("all-open", "All open tasks");
  }

  private void looksAt(String filter, String heading) {
    page.navigate(address + "?filter=" + filter);
    assertThat(page.getByRole(AriaRole.HEADING, named(heading))).isVisible();
    assertThat(page.getByText("No tasks found").or(tasks()).first()).isVisible();
  }

  /** Waits until none of this user's tasks is about an event any more. */
  void hasNoTaskAbout(String title) {
    looksAtOwnTasks();
    assertThat(tasksAbout(title)).hasCount(0);
  }

  /** The tasks of the list that is open. */
  Locator tasksAbout(String title) {
    return tasks().filter(new Locator.FilterOptions().setHasText(title));
  }

  private Locator tasks() {
    return page.getByRole(AriaRole.ARTICLE);
  }

  /** What the page sends, without the page. */
  TasklistRequests requests() {
    return new TasklistRequests(page.context().request(), address.replace("/tasklist", ""));
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  Page page() {
    return page;
  }
}
