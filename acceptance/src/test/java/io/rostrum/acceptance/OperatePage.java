package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Operate, where an analyst sees what became of each event. */
final class OperatePage {
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
    assertThat(history().last()).hasAccessibleName(step);
    assertThat(page.getByTestId("instance-header").getByTestId("COMPLETED-icon")).isVisible();
  }

  /** What happened in the instance, in its order. */
  List<String> steps() {
    return history().all().stream().map(step -> step.getAttribute("aria-label")).toList();
  }

  private Locator history() {
    return page.getByRole(AriaRole.TREEITEM);
  }

  Page page() {
    return page;
  }
}
