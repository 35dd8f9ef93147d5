package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/** The desk, where organizers work. */
final class DeskPage {
  private static final String SCHEDULE = "Schedule an event";
  private static final String OPEN_ACCOUNT = "Open an account";

  private final Page page;
  private final String address;

  private DeskPage(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  static DeskPage signIn(Page page, String address, String user) {
    SignInPage.signIn(page, address, user);
    var desk = new DeskPage(page, address);
    desk.showsTasks();
    return desk;
  }

  private void showsTasks() {
    assertThat(heading("Tasks")).isVisible();
    // Said when the list is there.
    assertThat(page.locator("#summary")).not().isEmpty();
  }

  /** Fills the start form and sends it; returns the event's id. */
  String schedules(EventRequest request) {
    opensScheduleForm().fill(request);
    return sendsScheduleForm();
  }

  /** Opens the start form, which is to be filled. */
  ScheduleForm opensScheduleForm() {
    return new ScheduleForm(opensStartForm(SCHEDULE));
  }

  /** Opens the start form of a new account, which is to be filled. */
  OpenAccountForm opensAccountForm() {
    return new OpenAccountForm(opensStartForm(OPEN_ACCOUNT));
  }

  /** Opens the start form of a process that asks for little more than the organizer. */
  StartForm opensForm(String process) {
    return new StartForm(opensStartForm(process));
  }

  private Locator opensStartForm(String process) {
    page.navigate(address + "/start");
    page.getByRole(AriaRole.LINK)
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(process, new Page.GetByTextOptions().setExact(true))))
        .click();
    assertThat(heading(process)).isVisible();
    Locator form = page.locator("form.fjs-form");
    assertThat(form).isVisible();
    return form;
  }

  /** Returns the event's id, which is the key of its instance in the watch. */
  String sendsScheduleForm() {
    Response started =
        page.waitForResponse(
            "**/v2/process-instances", () -> new StartForm(page.locator("form")).sends());
    return new Gson()
        .fromJson(started.text(), JsonObject.class)
        .get("processInstanceKey")
        .getAsString();
  }

  /** Sends the start form that is open, whatever comes of it. */
  void triesToSend() {
    button("Send").click();
  }

  /** Finds a task to confirm something among those assigned to this user, and opens it. */
  ConfirmForm opensConfirmation(String task, String organization) {
    opensOwnTask(task, organization);
    return new ConfirmForm(page);
  }

  /** Makes somebody else's task to confirm something this user's, and completes it. */
  void takesOverConfirmation(String task, String organization, String choice, String code) {
    takesOver(task, organization);
    new ConfirmForm(page).decides(choice, code);
  }

  /** Finds the task to change an account among those assigned to this user, and opens it. */
  ChangeSettingsForm opensChangeOf(String organization) {
    opensOwnTask("Change the account", organization);
    return new ChangeSettingsForm(page);
  }

  /** Finds the review of an event among the tasks assigned to this user, and opens it. */
  ReviewForm opensReviewOf(String title) {
    opensOwnTask("Review event", title);
    return new ReviewForm(page);
  }

  /** Makes somebody else's review of an event this user's, and confirms it. */
  void takesOverAndConfirmsReviewOf(String title) {
    takesOverReviewOf(title).confirms();
  }

  /** Makes somebody else's review of an event this user's. */
  ReviewForm takesOverReviewOf(String title) {
    takesOver("Review event", title);
    return new ReviewForm(page);
  }

  private void takesOver(String task, String title) {
    looksAtAllTasks();
    opens(task, title);
    button("Unassign").click();
    assertThat(page.locator("#assignee")).hasText("Unassigned");
    button("Assign to me").click();
    assertThat(page.locator("#assignee")).hasText("Assigned to you");
  }

  /** Finds the task to manage an event among those assigned to this user, and opens it. */
  ManageForm opensManagementOf(String title) {
    opensOwnTask("Manage event", title);
    return new ManageForm(page);
  }

  private void opensOwnTask(String name, String title) {
    looksAtOwnTasks();
    opens(name, title);
  }

  private void opens(String name, String title) {
    tasksAbout(title).filter(new Locator.FilterOptions().setHasText(name)).click();
    assertThat(heading(name)).isVisible();
    assertThat(page.locator("form.fjs-form")).isVisible();
  }

  void looksAtOwnTasks() {
    looksAt("mine", "Assigned to me");
  }

  void looksAtAllTasks() {
    looksAt("all", "All open");
  }

  private void looksAt(String whose, String choice) {
    page.navigate(address + "?whose=" + whose);
    assertThat(button(choice)).hasAttribute("aria-pressed", "true");
    showsTasks();
  }

  /** Waits until none of this user's tasks is about an event any more. */
  void hasNoTaskAbout(String title) {
    looksAtOwnTasks();
    assertThat(tasksAbout(title)).hasCount(0);
  }

  /** The tasks of the list that is open. */
  Locator tasksAbout(String title) {
    return page.locator("#tasks")
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(title));
  }

  /** What the pages send, without the pages. */
  DeskRequests requests() {
    return new DeskRequests(page);
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  Page page() {
    return page;
  }
}
