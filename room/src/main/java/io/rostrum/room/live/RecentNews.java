package io.rostrum.room.live;

import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomEffect;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The last news of a room, which pages that were away for a while are told. Whoever was away for
 * longer is shown the room as it is now, and no more.
 *
 * @param from all news after this revision are known
 * @param news oldest first
 */
record RecentNews(long from, List<News> news) {
  private static final int MOST = 100;
  private static final Set<RoomEffect> GOING =
      Set.of(RoomEffect.REMOVED, RoomEffect.LEFT, RoomEffect.FORGOTTEN, RoomEffect.TIMED_OUT);

  /** To be asked of a source, so that it shows when there were more. */
  static final int LIMIT = MOST + 1;

  static final RecentNews NONE = new RecentNews(0, List.of());

  RecentNews {
    news = List.copyOf(news);
  }

  /** The revision of the newest. */
  long latest() {
    return news.isEmpty() ? from : news.getLast().id();
  }

  /** What is new to a page that knows a revision; nothing when that is too long ago. */
  List<News> after(long revision) {
    if (revision < from) {
      return List.of();
    }
    return news.stream().filter(one -> one.id() > revision).toList();
  }

  /** Whether the last that is known of somebody's going is that they were sent out. */
  boolean tellsOfRemoval(Participant person) {
    return news.stream()
        .filter(one -> one.isAbout(person) && GOING.contains(one.effect()))
        .reduce((earlier, later) -> later)
        .filter(last -> last.effect() == RoomEffect.REMOVED)
        .isPresent();
  }

  /** With what a source told, asked for what came after the latest. */
  RecentNews with(List<News> more) {
    List<News> all = Stream.concat(news.stream(), more.stream()).toList();
    if (all.size() <= MOST) {
      return new RecentNews(from, all);
    }
    int first = all.size() - MOST;
    return new RecentNews(all.get(first - 1).id(), all.subList(first, all.size()));
  }
}
