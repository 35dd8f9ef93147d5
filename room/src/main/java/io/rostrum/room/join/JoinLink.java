package io.rostrum.room.join;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.RoomState;
import java.util.Optional;

/**
 * A link that opens a room.
 *
 * @param proof the SHA-256 that is stored of a personal or a presenter link; empty for every other
 * @param isInterrupted whether the clock closed the room in the middle of the event
 * @param person whose personal link it is; empty for every other
 * @param presenterLink which presenter link it is, that nobody holds a seat by yet; empty for every
 *     other
 */
record JoinLink(
    Event event,
    Account account,
    RoomState state,
    boolean isInterrupted,
    String proof,
    Optional<Participant> person,
    Optional<PresenterLink> presenterLink) {

  /**
   * The id of whoever the link is for, or of who claims it; empty for the link of all attendees.
   */
  Optional<String> holder() {
    return person
        .map(Participant::participantId)
        .or(() -> presenterLink.map(PresenterLink::presenterId));
  }

  boolean isCancelled() {
    return event.status() == EventStatus.CANCELLED;
  }
}
