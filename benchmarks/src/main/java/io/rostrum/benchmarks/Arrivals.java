package io.rostrum.benchmarks;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Attendees who come to one event, evenly within some time, each from an address of their own. */
final class Arrivals {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final URI server;
  private final String link;
  private final Histogram times = new ConcurrentHistogram(3);
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final ConcurrentLinkedQueue<OpenPage> pages = new ConcurrentLinkedQueue<>();

  /**
   * @param link the path of the link for all attendees
   */
  Arrivals(URI server, String link) {
    this.server = server;
    this.link = link;
  }

  /** Returns when all of them are in, or were refused. */
  void come(int count, Duration within) throws InterruptedException {
    var done = new CountDownLatch(count);
    long began = System.nanoTime();
    for (int number = 0; number < count; number++) {
      long due = began + within.toNanos() / count * number;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      int guest = number;
      Thread.ofVirtual()
          .start(
              () -> {
                count(comes(guest));
                done.countDown();
              });
    }
    if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(done.getCount() + " neither came in nor were refused");
    }
  }

  /** From the link to the first sight of the room. */
  private String comes(int number) {
    var browser = new Browser(server, "10.1.%d.%d".formatted(number / 250, number % 250), "");
    long began = System.nanoTime();
    try {
      HttpResponse<String> page = browser.opens(link);
      if (page.statusCode() != 200) {
        return "link " + page.statusCode();
      }
      HttpResponse<String> entered = browser.enters(link, "Guest " + number);
      if (entered.statusCode() != 303) {
        return "entrance " + entered.statusCode();
      }
      String room = URI.create(entered.headers().firstValue("Location").orElseThrow()).getPath();
      HttpResponse<String> shown = browser.opens(room);
      if (shown.statusCode() != 200) {
        return "room " + shown.statusCode();
      }
      OpenPage live = OpenPage.open(browser, "/api" + room);
      pages.add(live);
      String outcome = live.outcome();
      times.recordValue(System.nanoTime() - began);
      return "page " + outcome;
    } catch (Exception e) {
      return e.getClass().getSimpleName();
    }
  }

  private synchronized void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /** How many of them ended in which way. */
  synchronized Map<String, Integer> outcomes() {
    return new TreeMap<>(outcomes);
  }

  /** How long it took from the link to the room, in nanoseconds. */
  Histogram times() {
    return times;
  }

  void forEachPage(Consumer<OpenPage> deed) {
    List.copyOf(pages).forEach(deed);
  }
}
