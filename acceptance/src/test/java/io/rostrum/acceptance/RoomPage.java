package io.rostrum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** A link into a room, and the room behind it, in one person's browser. */
final class RoomPage {
  private static final Locator.GetByLabelOptions EXACTLY =
      new Locator.GetByLabelOptions().setExact(true);

  private final Page page;

  private RoomPage(Page page) {
    this.page = page;
  }

  static RoomPage open(Page page, String link) {
    page.navigate(link);
    return new RoomPage(page);
  }

  void enters() {
    button("Enter the room").click();
    assertThat(page.getByText("You are in as")).isVisible();
  }

  void entersAs(String name) {
    page.getByLabel("Your name").fill(name);
    enters();
  }

  void entersInFrenchAs(String name) {
    page.getByLabel("Votre nom").fill(name);
    button("Entrer dans la salle").click();
    sees("Vous êtes");
  }

  void startsTheEvent() {
    button("Start the event").click();
    sees("The event is going on.");
  }

  /** Whoever did not allow it is told so; whoever did sees a picture and is heard. */
  void triesCameraAndMicrophone() {
    button("Try your camera and microphone").click();
    assertThat(dialog()).containsText("does not let this page use the camera");
    assertThat(dialog()).containsText("does not let this page use the microphone");
    closesDevices();
    page.context().grantPermissions(List.of("camera", "microphone"));
    button("Try your camera and microphone").click();
    assertThat(dialog()).containsText("Your microphone hears you.");
    assertThat(dialog().getByLabel("Camera", EXACTLY).locator("option")).not().hasCount(0);
    page.waitForFunction("() => document.getElementById('devices-picture').videoWidth > 0");
  }

  /** Afterwards nothing is open any more. */
  void closesDevices() {
    dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done")).click();
    page.waitForFunction("() => document.getElementById('devices-picture').srcObject === null");
  }

  void asksToEndTheEvent() {
    button("End the event").click();
    assertThat(dialog()).isVisible();
  }

  void confirmsTheEnd() {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the event"))
        .click();
  }

  /** Turns the own camera on or off, or leaves the line for one: whatever the button offers. */
  void clicksCamera() {
    page.locator("#camera").click();
  }

  void clicksMicrophone() {
    page.locator("#microphone").click();
  }

  void raisesOrLowersHand() {
    page.locator("#hand").click();
  }

  void leaves() {
    page.locator("#leave").click();
    sees("You left the room.");
  }

  void comesBack() {
    page.locator("#come-back").click();
  }

  void promotes(String name) {
    clicks("PROMOTE", name);
  }

  void demotes(String name) {
    clicks("DEMOTE", name);
  }

  void handsCameraOverTo(String name) {
    clicks("HAND_OVER_CAMERA", name);
  }

  private void clicks(String action, String name) {
    person(name).locator(".person-quick [data-action='" + action + "']").click();
  }

  void removesAndLocksTheRoom(String name) {
    does("REMOVE", name);
    dialog().getByLabel("Lock the room").check();
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove").setExact(true))
        .click();
  }

  /** Lets somebody in who waits at the locked entrance. */
  void letsIn(String name) {
    button("Let " + name + " in").click();
  }

  /**
   * Does one of the things that the options of a person's row offer.
   *
   * @param action as in the API, for example {@code LOWER_HAND}
   */
  void does(String action, String name) {
    Locator options = person(name).locator(".more");
    if ("false".equals(options.getAttribute("aria-expanded"))) {
      options.click();
    }
    person(name).locator(".person-options [data-action='" + action + "']").click();
  }

  /** The row of somebody among the people; its options are in it. */
  Locator person(String name) {
    return page.locator("#people-list .person")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
  }

  /** A sign in somebody's row that is seen only while it is so: camera, microphone or hand. */
  Locator sign(String name, String sign) {
    return person(name).locator("[data-sign='" + sign + "']");
  }

  /** How many cameras are on, for example {@code 5 of 8}. */
  Locator camerasTaken() {
    return page.locator("#camera-slots .slots-taken");
  }

  Locator microphonesTaken() {
    return page.locator("#microphone-slots .slots-taken");
  }

  /** Those who wait for a camera, in order. */
  Locator cameraQueue() {
    return page.locator("#camera-queue > li");
  }

  /** How many presenter seats are taken, for example {@code 3 of 10}. */
  Locator presenterSeats() {
    return page.locator("#seats strong");
  }

  /** Where they stand in line, said beside their own controls. */
  Locator line() {
    return page.locator("#line");
  }

  /** The last things that happened. */
  Locator news() {
    return page.locator("#news");
  }

  /** Closes what the page told of a link that was tried elsewhere. */
  void closesNotice() {
    page.locator("#tried-close").click();
    assertThat(page.locator("#tried")).isHidden();
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Locator people() {
    return page.getByRole(AriaRole.COMPLEMENTARY);
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  void sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
  }

  Page page() {
    return page;
  }
}
