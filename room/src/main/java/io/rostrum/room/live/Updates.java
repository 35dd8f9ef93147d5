package io.rostrum.room.live;

import io.rostrum.room.live.LiveConnection.Signal;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Presence;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes server-sent events to a page for as long as it is open; that it is open is the person's
 * presence. Each page has a virtual thread of its own, so a slow one holds up nobody else.
 */
@Service
public class Updates {
  private static final int SHORTEST_RETRY_MILLIS = 1_000;
  private static final int LONGEST_RETRY_MILLIS = 4_000;

  /**
   * How many come in at the same moment. In one room they wait for each other anyway; a thousand
   * who did so in the database would take all its connections from everybody else.
   */
  private static final int ARRIVALS = 3;

  private final Semaphore arrivals = new Semaphore(ARRIVALS, true);
  private final OpenPages pages;
  private final LiveRooms live;
  private final Presence presence;
  private final LiveSettings settings;
  private final JsonMapper json;
  private final Clock clock;

  Updates(
      OpenPages pages,
      LiveRooms live,
      Presence presence,
      LiveSettings settings,
      JsonMapper json,
      Clock clock) {
    this.pages = pages;
    this.live = live;
    this.presence = presence;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Returns when the page is gone, the person is out of the room, the event is over, or the server
   * stops.
   *
   * @param lastEventId the header of that name, from a page that was connected before
   * @param page an id of the page's making, by which it says that it is being closed
   * @throws io.rostrum.room.web.TooManyPages if no more can be kept up to date
   */
  public void stream(
      Participant person,
      Optional<String> lastEventId,
      Optional<String> page,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    var connection = live.connection(person, page);
    // Before anything is done for it: those who wait to come in cost memory, too.
    pages.open(connection);
    try {
      stream(connection, lastEventId, response);
    } finally {
      pages.close(connection);
    }
  }

  private void stream(
      LiveConnection connection, Optional<String> lastEventId, HttpServletResponse response)
      throws IOException, InterruptedException {
    Participant person = connection.person();
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("X-Accel-Buffering", "no");
    arrive(person);
    live.join(connection);
    try {
      write(connection, new EventStream(response.getWriter(), json, lastEventId));
    } finally {
      live.leave(connection);
      if (connection.answers(settings.silence())) {
        presence.seen(List.of(person.participantId()));
      }
    }
  }

  private void arrive(Participant person) throws InterruptedException {
    arrivals.acquire();
    try {
      presence.connected(person);
    } finally {
      arrivals.release();
    }
  }

  /**
   * A page of this person is being closed.
   *
   * @param page the id that it connected with
   */
  public void closes(Participant person, String page) {
    if (!live.closes(person, page)) {
      presence.closed(person);
    }
  }

  /** A page answered the ping of its stream. */
  public void heard(Participant person) {
    live.heard(person);
  }

  /**
   * A page that this browser opened answered the ping of its stream. Asked before anything is read
   * from the database, which a thousand pages would do every few seconds.
   *
   * @return false if no such page is connected to this instance
   */
  public boolean heard(String eventId, String participantId, String browserHash) {
    return live.heard(eventId, participantId, browserHash);
  }

  // A page that reads nothing ends here, too: Tomcat waits connection-timeout to write, and then
  // the page is broken.
  private void write(LiveConnection connection, EventStream page) throws InterruptedException {
    // A thousand pages that lost their server must not all come back at the same moment.
    page.retryAfter(retryMillis());
    long nextPing = System.nanoTime() + settings.ping().toNanos();
    while (!page.isBroken() && connection.answers(settings.silence())) {
      long untilPing = Math.max(0, nextPing - System.nanoTime());
      Optional<Signal> signal = connection.next(Duration.ofNanos(untilPing));
      if (signal.isEmpty()) {
        page.ping();
        nextPing = System.nanoTime() + settings.ping().toNanos();
      } else if (!take(signal.get(), connection, page)) {
        return;
      }
    }
  }

  /** Whether the page goes on. */
  private boolean take(Signal signal, LiveConnection connection, EventStream page) {
    return switch (signal) {
      case Signal.Show(Frame frame) ->
          !connection.isElsewhere(frame.picture()) && show(frame, connection, page);
      case Signal.End end -> false;
      case Signal.Replaced replaced -> {
        page.replaced();
        yield false;
      }
    };
  }

  private boolean show(Frame frame, LiveConnection connection, EventStream page) {
    boolean isOut = connection.isShownOut(frame.picture());
    if (isOut && frame.news().tellsOfRemoval(connection.person())) {
      page.removed();
      return false;
    }
    page.show(frame.picture().seenBy(connection.person(), clock.instant()), frame.news());
    return !frame.picture().isOver() && !isOut;
  }

  private static int retryMillis() {
    return ThreadLocalRandom.current().nextInt(SHORTEST_RETRY_MILLIS, LONGEST_RETRY_MILLIS);
  }
}
