package io.rostrum.room.live;

import io.rostrum.room.web.TooManyPages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Bounds how many pages this instance keeps up to date: some of each person, of which the newest
 * win, and so many over all that memory and connections are left for everything else.
 */
@Component
public class OpenPages {
  private final Map<String, Deque<LiveConnection>> byPerson = new ConcurrentHashMap<>();
  private final LiveSettings settings;
  private final Semaphore free;

  OpenPages(LiveSettings settings) {
    this.settings = settings;
    this.free = new Semaphore(settings.pages());
  }

  /** How many pages are open, those that are just being closed included. */
  public int open() {
    return settings.pages() - free.availablePermits();
  }

  /**
   * One more page, before anything is done for it. The person's oldest is closed if they have too
   * many.
   *
   * @throws TooManyPages if there is no room for it, whosever it is
   */
  void open(LiveConnection page) {
    if (!free.tryAcquire()) {
      throw new TooManyPages();
    }
    byPerson.compute(
        page.person().participantId(),
        (person, known) -> {
          Deque<LiveConnection> pages = Optional.ofNullable(known).orElseGet(ArrayDeque::new);
          pages.addLast(page);
          if (pages.size() > settings.pagesPerPerson()) {
            pages.removeFirst().replace();
          }
          return pages;
        });
  }

  /** Nothing is written to the page any more. */
  void close(LiveConnection page) {
    byPerson.computeIfPresent(
        page.person().participantId(),
        (person, pages) -> {
          pages.remove(page);
          return pages.isEmpty() ? null : pages;
        });
    free.release();
  }
}
