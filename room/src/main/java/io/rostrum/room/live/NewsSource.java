package io.rostrum.room.live;

import java.util.List;

/** Where it is kept what happened in the rooms. */
public interface NewsSource {

  /**
   * The news after a revision of the room; the newest of them if there are more than the limit.
   *
   * @param revision 0 for all that ever happened there
   * @return oldest first
   */
  List<News> since(String eventId, long revision, int limit);
}
