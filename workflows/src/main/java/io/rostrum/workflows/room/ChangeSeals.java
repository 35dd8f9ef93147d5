package io.rostrum.workflows.room;

import io.rostrum.workflows.link.LinkTokens;
import org.springframework.stereotype.Component;

/**
 * Seals the changes that the room asks for. Everybody with Tasklist can start {@code room-change}
 * with variables of their own; only what carries the installation's seal is looked at. A seal that
 * somebody reads in Operate is worth nothing: it belongs to one change id, which is decided once.
 */
@Component
class ChangeSeals {
  private static final String PURPOSE = "room-change";

  private final LinkTokens tokens;

  ChangeSeals(LinkTokens tokens) {
    this.tokens = tokens;
  }

  String seal(RoomChange change) {
    return tokens.sign(PURPOSE, parts(change));
  }

  boolean isGenuine(RoomChange change, String seal) {
    return tokens.isSigned(seal, PURPOSE, parts(change));
  }

  private static String[] parts(RoomChange change) {
    return new String[] {
      change.changeId(),
      change.eventId(),
      change.participantId(),
      change.targetId(),
      change.action().name(),
      change.browserHash(),
      change.device(),
      change.proof(),
      change.deadline().toString()
    };
  }
}
