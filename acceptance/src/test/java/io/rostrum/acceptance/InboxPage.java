package io.rostrum.acceptance;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page with every mail that this installation wrote. */
final class InboxPage {
  private static final Pattern SIX_DIGITS = Pattern.compile("\\b(\\d{6})\\b");

  private final Page page;
  private final String address;

  InboxPage(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  /** Reloads the list until somebody has a mail of this subject, and opens it. */
  void opensMail(String to, String subject) {
    opensMail(to, subject, 1);
  }

  /** Reloads the list until somebody has so many mails of this subject, and opens the newest. */
  void opensMail(String to, String subject, int number) {
    await(number + " mails to " + to + " about " + subject)
        .atMost(Visitors.PATIENCE)
        .until(() -> mails(to, subject).count() >= number);
    mails(to, subject).first().click();
    mail().getByRole(AriaRole.HEADING).first().waitFor();
  }

  /** The subjects of all mails that somebody has by now. */
  List<String> subjects(String to) {
    list(to);
    return page.locator(".mail-subject").allTextContents();
  }

  private Locator mails(String to, String subject) {
    list(to);
    return page.getByRole(AriaRole.LISTITEM)
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(subject));
  }

  private void list(String to) {
    page.navigate(address + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
  }

  /** The HTML of the open mail. */
  FrameLocator mail() {
    return page.frameLocator("iframe");
  }

  /** The value beside a label of the open mail. Mails lie in tables of tables: the last row. */
  Locator figure(String label) {
    return mail()
        .locator("tr", new FrameLocator.LocatorOptions().setHasText(label))
        .last()
        .locator("td")
        .last();
  }

  /** Where a link of the open mail leads. */
  String link(String text) {
    return mail()
        .getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName(text))
        .getAttribute("href");
  }

  /** The six digits of the code that the open mail brings. */
  String code() {
    Matcher found = SIX_DIGITS.matcher(mail().locator("body").innerText());
    if (!found.find()) {
      throw new AssertionError("No code in the mail");
    }
    return found.group(1);
  }

  /** The content of an attachment of the open mail. */
  String attachment(String name) {
    String path =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
            .getAttribute("href");
    return page.request().get(address.replaceAll("/inbox$", path)).text();
  }

  Page page() {
    return page;
  }
}
