package io.rostrum.room.web;

import io.rostrum.workflows.presenter.RoleDeed;
import io.rostrum.workflows.presenter.RoleDeeds;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.text.Isolated;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people whom a room does not let in any more why, and who sent them out. */
@Component
public class Removals {
  private final RoleDeeds deeds;
  private final Troubles troubles;
  private final MessageSource words;

  Removals(RoleDeeds deeds, Troubles troubles, MessageSource words) {
    this.deeds = deeds;
    this.troubles = troubles;
    this.words = words;
  }

  /** What somebody reads who was removed. */
  public Trouble of(Participant removed, HttpServletRequest request) {
    Trouble trouble = troubles.of(Refusal.REMOVED, request);
    return wasTurnedAway(removed)
        ? trouble.titled(word("atEntrance", request))
        : deeds
            .removal(removed)
            .filter(deed -> !deed.byName().isEmpty())
            .map(deed -> trouble.titled(title(deed, request)))
            .orElse(trouble);
  }

  /** At the entrance of a locked room, where they were shown nobody of those who are in it. */
  private static boolean wasTurnedAway(Participant removed) {
    return !removed.isAdmitted() && !removed.hasMailbox();
  }

  private String title(RoleDeed deed, HttpServletRequest request) {
    return deed.isByOrganizer()
        ? word("byOrganizer", request)
        : word("by", request, Isolated.of(deed.byName()));
  }

  private String word(String key, HttpServletRequest request, Object... gaps) {
    return words.getMessage("refused.REMOVED." + key, gaps, PageLanguage.of(request).locale());
  }
}
