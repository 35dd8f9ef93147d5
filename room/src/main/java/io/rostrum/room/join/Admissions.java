package io.rostrum.room.join;

import io.rostrum.room.web.ArrivalLimit;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.Presence.Admission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Lets attendees in by the link for all of them, however many come at once. */
@Component
class Admissions {
  /**
   * How many come in at the same moment. In one room they wait for each other anyway; a thousand
   * who did so in the database would take all its connections from everybody else.
   */
  private static final int AT_ONCE = 3;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final JoinLinks links;
  private final ArrivalLimit limit;
  private final Presence presence;

  Admissions(JoinLinks links, ArrivalLimit limit, Presence presence) {
    this.links = links;
    this.limit = limit;
    this.presence = presence;
  }

  /**
   * @throws io.rostrum.room.web.TooManyArrivals if they are new there, and too many are
   */
  Admission admit(Event event, String name, String browserHash, HttpServletRequest request) {
    if (links.guests(event.eventId(), browserHash).isEmpty()) {
      limit.arrives(event.eventId(), event.limits().attendeeSeats(), request);
    }
    places.acquireUninterruptibly();
    try {
      return presence.admit(event.eventId(), name, browserHash);
    } finally {
      places.release();
    }
  }
}
