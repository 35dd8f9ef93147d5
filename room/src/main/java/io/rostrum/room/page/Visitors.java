package io.rostrum.room.page;

import io.rostrum.room.web.Browsers;
import io.rostrum.room.web.NotLetIn;
import io.rostrum.room.web.PageLanguage;
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
   * Who asks.
   *
   * @throws NotLetIn if there is no such person, if they did not enter from this browser, or if
   *     they were removed from the room
   */
  Visitor require(String eventId, String participantId, HttpServletRequest request) {
    Visitor visitor =
        browsers
            .hash(request)
            .flatMap(hash -> find(eventId, participantId, hash))
            .orElseThrow(NotLetIn::notThisBrowser);
    // Only now: the language of a refusal would tell that the event exists.
    PageLanguage.ofEvent(request, events.require(eventId).language());
    if (visitor.person().isRemoved()) {
      throw NotLetIn.removed(visitor.person());
    }
    return visitor;
  }

  private Optional<Visitor> find(String eventId, String participantId, String browserHash) {
    return participants
        .findByEventIdAndParticipantId(eventId, participantId)
        .filter(person -> person.isAt(browserHash))
        .map(person -> new Visitor(person, browserHash));
  }
}
