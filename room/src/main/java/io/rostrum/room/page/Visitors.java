package io.rostrum.room.page;

import io.rostrum.room.web.Browsers;
import io.rostrum.room.web.PageLanguage;
import io.rostrum.room.web.SentOut;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows who looks at a room: the person who entered it from the asking browser. */
@Component
class Visitors {
  private final Browsers browsers;
  private final ParticipantRepository participants;
  private final EventRepository events;

  Visitors(Browsers browsers, ParticipantRepository participants, EventRepository events) {
    this.browsers = browsers;
    this.participants = participants;
    this.events = events;
  }

  /** Somebody in a room, and the SHA-256 of their browser's secret. */
  record Visitor(Participant person, String browserHash) {}

  /**
   * Empty when there is no such person, or when they did not enter from this browser.
   *
   * @throws SentOut if they were removed from the room
   */
  Optional<Visitor> find(String eventId, String participantId, HttpServletRequest request) {
    return browsers
        .hash(request)
        .flatMap(
            hash ->
                participants
                    .findByEventIdAndParticipantId(eventId, participantId)
                    .filter(person -> person.isAt(hash))
                    .map(person -> new Visitor(person, hash)))
        // Only now: the language of a refusal would tell that the event exists.
        .map(visitor -> letIn(visitor, request));
  }

  private Visitor letIn(Visitor visitor, HttpServletRequest request) {
    PageLanguage.ofEvent(request, events.require(visitor.person().eventId()).language());
    if (visitor.person().isRemoved()) {
      throw new SentOut();
    }
    return visitor;
  }
}
