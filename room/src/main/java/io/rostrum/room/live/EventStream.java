package io.rostrum.room.live;

import java.io.PrintWriter;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page's stream of server-sent events. The id of each is a revision of the room, which means
 * the same to every instance and after a restart: a page that comes back says which it knew.
 */
final class EventStream {
  private static final String REVISION = "[0-9]{1,18}";

  private final PrintWriter page;
  private final JsonMapper json;
  private Optional<Long> known;

  /**
   * @param lastEventId what the page says that it was told last, in the header of that name; what
   *     is no revision is as good as nothing
   */
  EventStream(PrintWriter page, JsonMapper json, Optional<String> lastEventId) {
    this.page = page;
    this.json = json;
    this.known = lastEventId.filter(id -> id.matches(REVISION)).map(Long::valueOf);
  }

  /** Whether nobody reads it any more. */
  boolean isBroken() {
    // A print writer keeps what goes wrong to itself until it is asked.
    return page.checkError();
  }

  /** How long the page is to wait before it connects anew. */
  void retryAfter(int millis) {
    page.write("retry: " + millis + "\n\n");
  }

  void ping() {
    page.write("event: ping\ndata: answer\n\n");
  }

  /** The page is not to connect anew by itself. */
  void replaced() {
    page.write("event: replaced\ndata: stop\n\n");
  }

  /** The last thing that somebody hears who was sent out: not an empty room, not a broken line. */
  void removed() {
    page.write("event: removed\ndata: stop\n\n");
  }

  /** Writes what is new to this page, and then how the room is now. */
  void show(RoomView view, RecentNews news) {
    long latest = news.latest();
    news.after(known.orElse(latest)).stream()
        .flatMap(one -> one.seenBy(view).stream())
        .forEach(one -> write(one.id(), "news", one));
    // Also when it claims to know more: told twice is better than never again.
    known = Optional.of(latest);
    write(latest, "room", view);
  }

  private void write(long id, String event, Object data) {
    page.write(
        "id: " + id + "\nevent: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
  }
}
