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
 */
public record AccountSettings(
    String organization,
    String ownerName,
    String senderName,
    Language language,
    ZoneId timeZone,
    Set<Integer> reminderMinutes,
    boolean onlyOrganizerGrants) {

  public AccountSettings {
    reminderMinutes = Set.copyOf(reminderMinutes);
  }
}
