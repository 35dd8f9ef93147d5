package io.rostrum.workflows.account;

import java.time.ZoneId;
import java.util.Set;

/**
 * What the owner of an account may set about it (R1).
 *
 * @param senderName whom mails to presenters come from, in their eyes
 * @param reminderMinutes how many minutes before an event its people are reminded; what was
 *     scheduled before keeps its own
 * @param onlyOrganizerGrants whether nobody else gives presenter rights in the room
 * @param promotedManageInvited whether those who were promoted in the room may take the rights of
 *     invited presenters there, or send them out
 */
public record AccountSettings(
    String organization,
    String ownerName,
    String senderName,
    Language language,
    ZoneId timeZone,
    Set<Integer> reminderMinutes,
    boolean onlyOrganizerGrants,
    boolean promotedManageInvited) {

  public AccountSettings {
    reminderMinutes = Set.copyOf(reminderMinutes);
  }
}
