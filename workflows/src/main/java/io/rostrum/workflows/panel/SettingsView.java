package io.rostrum.workflows.panel;

import io.rostrum.workflows.account.AccountSettings;
import java.util.Comparator;
import java.util.List;

/**
 * What the fields of the form <em>Change the account</em> hold: at first what is set, after a
 * problem what was typed.
 *
 * @param reminders minutes before an event, as text
 * @param plan the plan that the account goes on with
 * @param cancelled the ids of the purchases of presenter seats that end with the billing cycle
 */
public record SettingsView(
    String organization,
    String ownerName,
    String senderName,
    String language,
    String timeZone,
    List<String> reminders,
    boolean onlyOrganizerGrants,
    boolean promotedManageInvited,
    String plan,
    List<String> cancelled) {

  static SettingsView of(AccountSettings settings, String plan, List<String> cancelled) {
    return new SettingsView(
        settings.organization(),
        settings.ownerName(),
        settings.senderName(),
        settings.language().code(),
        settings.timeZone().getId(),
        settings.reminderMinutes().stream()
            .sorted(Comparator.reverseOrder())
            .map(String::valueOf)
            .toList(),
        settings.onlyOrganizerGrants(),
        settings.promotedManageInvited(),
        plan,
        cancelled);
  }

  public static SettingsView of(SettingsFields typed) {
    return new SettingsView(
        typed.line("organization"),
        typed.line("ownerName"),
        typed.line("senderName"),
        typed.line("language"),
        typed.line("timeZone"),
        typed.reminders(),
        typed.onlyOrganizerGrants(),
        typed.promotedManageInvited(),
        typed.line("plan"),
        typed.cancelled());
  }
}
