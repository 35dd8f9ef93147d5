package io.rostrum.room.join;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomState;
import java.util.Optional;

/**
 * A link that opens a room.
 *
 * @param person whose personal link it is; empty for the link of all attendees
 */
record JoinLink(Event event, Account account, RoomState state, Optional<Participant> person) {

  boolean isCancelled() {
    return event.status() == EventStatus.CANCELLED;
  }
}
