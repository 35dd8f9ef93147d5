package io.rostrum.workflows.panel;

import io.rostrum.workflows.account.AccountSettings;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.scheduling.FormFields;
import io.rostrum.workflows.scheduling.Problem;
import io.rostrum.workflows.scheduling.ProblemCode;
import io.rostrum.workflows.text.TextLength;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an organizer typed into the form <em>Change the account</em>. Reading it never throws. */
public record SettingsFields(FormFields fields) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REMINDER = 30 * 24 * 60;
  private static final int MOST_REMINDERS = 10;

  /**
   * @param change the process variable that the form wrote, whatever it is
   */
  public static SettingsFields of(Object change) {
    return new SettingsFields(FormFields.of(change));
  }

  /** The plan as it was typed. */
  public String plan() {
    return line("plan");
  }

  String line(String field) {
    return fields.line(field);
  }

  List<String> reminders() {
    return fields.lines("reminders");
  }

  boolean onlyOrganizerGrants() {
    return fields.isTicked("onlyOrganizerGrants");
  }

  boolean promotedManageInvited() {
    return fields.isTicked("promotedManageInvited");
  }

  List<String> cancelled() {
    return fields.lines("cancelled");
  }

  /** Everything that is wrong with it by itself. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (String field : List.of("organization", "ownerName", "senderName")) {
      if (line(field).isEmpty() || TextLength.isMoreThan(LONGEST_NAME, line(field))) {
        problems.add(Problem.of(field, ProblemCode.NAME_INVALID, LONGEST_NAME));
      }
    }
    if (Language.ofCode(line("language")).isEmpty()) {
      problems.add(Problem.of("language", ProblemCode.LANGUAGE_UNKNOWN));
    }
    if (!ZoneId.getAvailableZoneIds().contains(line("timeZone"))) {
      problems.add(Problem.of("timeZone", ProblemCode.TIME_ZONE_UNKNOWN));
    }
    if (reminders().size() > MOST_REMINDERS
        || !reminders().stream().allMatch(SettingsFields::isReminder)) {
      problems.add(Problem.of("reminders", ProblemCode.REMINDER_INVALID));
    }
    return problems;
  }

  private static boolean isReminder(String minutes) {
    return minutes.matches("[1-9][0-9]{0,5}") && Integer.parseInt(minutes) <= LONGEST_REMINDER;
  }

  /**
   * What is to be set, once there is no problem with it. What the organizer left as it was shown
   * stays as it is: they may have changed it elsewhere since.
   *
   * @param now what is set
   * @param shown what the form started with
   */
  AccountSettings over(AccountSettings now, SettingsView shown) {
    return new AccountSettings(
        changed("organization", shown.organization()).orElse(now.organization()),
        changed("ownerName", shown.ownerName()).orElse(now.ownerName()),
        changed("senderName", shown.senderName()).orElse(now.senderName()),
        changed("language", shown.language()).flatMap(Language::ofCode).orElse(now.language()),
        changed("timeZone", shown.timeZone()).map(ZoneId::of).orElse(now.timeZone()),
        Set.copyOf(reminders()).equals(Set.copyOf(shown.reminders()))
            ? now.reminderMinutes()
            : reminders().stream().map(Integer::valueOf).collect(Collectors.toSet()),
        onlyOrganizerGrants() == shown.onlyOrganizerGrants()
            ? now.onlyOrganizerGrants()
            : onlyOrganizerGrants(),
        promotedManageInvited() == shown.promotedManageInvited()
            ? now.promotedManageInvited()
            : promotedManageInvited());
  }

  private Optional<String> changed(String field, String shown) {
    return Optional.of(line(field)).filter(typed -> !typed.equals(shown));
  }
}
