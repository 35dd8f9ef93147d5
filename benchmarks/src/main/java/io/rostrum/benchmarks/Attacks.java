package io.rostrum.benchmarks;

import io.rostrum.room.live.OpenPages;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomChanges;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Does to one application what attackers did. */
final class Attacks {
  private static final int THREADS = 64;
  private static final int STREAMS = 1_000;
  private static final int MADE_UP = 1_100;
  private static final int BODIES = 40;
  private static final int BODY = 19_000_000;
  private static final int CHANGES = 400;

  private final Application application;
  private final Map<String, String> results;
  private final MeasuredRooms rooms;
  private final RoomChanges changes;
  private final URI server;

  /**
   * @param results what came of each, in the order in which they are done
   */
  Attacks(Application application, Map<String, String> results) {
    this.application = application;
    this.results = results;
    this.rooms = new MeasuredRooms(application);
    this.changes = application.part(RoomChanges.class);
    this.server = URI.create("http://127.0.0.1:" + application.port());
  }

  void run() throws Exception {
    snapshots();
    streams();
    madeUpPeople();
    bodies();
  }

  private void snapshots() throws Exception {
    MeasuredRoom other = rooms.withPeople(10, MeasuredRoom.UNTOLD);
    measured(other);
    String quiet = text(measured(other));
    Participant bob = attendee();
    var goesOn = new AtomicBoolean(true);
    var shown = new AtomicInteger();
    var refused = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        threads.submit(
            () -> {
              while (goesOn.get()) {
                int status = browser(bob).opens(api(bob)).statusCode();
                (status == 200 ? shown : refused).incrementAndGet();
              }
              return true;
            });
      }
      results.put("Another room's change, quiet", quiet);
      results.put("  while one attendee asks for 64 snapshots at a time", text(measured(other)));
      goesOn.set(false);
    }
    results.put("  snapshots shown, refused", shown + ", " + refused);
  }

  private void streams() throws Exception {
    Participant bob = attendee();
    long before = heap();
    List<OpenPage> pages = new ArrayList<>();
    for (int i = 0; i < STREAMS; i++) {
      pages.add(OpenPage.open(browser(bob), api(bob)));
    }
    pages.forEach(OpenPage::outcome);
    int open = application.part(OpenPages.class).open();
    results.put(
        "%,d streams by one cookie: open, heap".formatted(STREAMS),
        open + ", " + Math.max(0, heap() - before) + " MB more");
    for (OpenPage page : pages) {
      page.close();
    }
  }

  private void madeUpPeople() throws Exception {
    MeasuredRoom room = rooms.withPeople(1, MeasuredRoom.UNTOLD);
    String link = application.part(RoomLinks.class).attendees(room.eventId()).getPath();
    long began = System.nanoTime();
    atOnce(
        MADE_UP,
        number -> {
          var browser = new Browser(server, "203.0.113.66", "");
          browser.opens(link);
          return browser.enters(link, "Crowd " + number).statusCode();
        });
    results.put(
        "%,d made-up people in a room of 1,000 seats".formatted(MADE_UP),
        "%d came in, %.0f s"
            .formatted(rooms.attendees(room.eventId()).size(), (System.nanoTime() - began) / 1e9));
  }

  /** There is no setting that lets them in. */
  private void bodies() throws Exception {
    Participant bob = attendee();
    byte[] body = new byte[BODY];
    var refused = new AtomicInteger();
    atOnce(
        BODIES,
        number -> {
          try {
            int status = browser(bob).posts(api(bob) + "/changes", body).statusCode();
            return status >= 400 ? refused.incrementAndGet() : 0;
          } catch (IOException hungUp) {
            // Before it was read.
            return refused.incrementAndGet();
          }
        });
    results.put("%d bodies of 19 MB: not read".formatted(BODIES), refused.toString());
  }

  private Participant attendee() {
    return rooms.attendees(rooms.withPeople(2, MeasuredRoom.UNTOLD).eventId()).getFirst();
  }

  private Browser browser(Participant person) {
    String secret = MeasuredRooms.secretOf(person.participantId());
    return new Browser(server, "203.0.113.1", "rostrum-browser=" + secret);
  }

  private static String api(Participant person) {
    return "/api/room/" + path(person);
  }

  private static String path(Participant person) {
    return person.eventId() + "/" + person.participantId();
  }

  private Histogram measured(MeasuredRoom room) {
    var times = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    IntStream.range(0, CHANGES)
        .forEach(
            number -> {
              long began = System.nanoTime();
              room.decide(changes);
              times.recordValue(System.nanoTime() - began);
            });
    return times;
  }

  private static String text(Histogram times) {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p95 %.1f ms",
        times.getValueAtPercentile(50) / 1e6,
        times.getValueAtPercentile(95) / 1e6);
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private interface Deed<T> {
    T of(int number) throws Exception;
  }

  private static <T> void atOnce(int count, Deed<T> deed) throws Exception {
    IntFunction<Callable<T>> deeds = number -> () -> deed.of(number);
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<T> done : threads.invokeAll(IntStream.range(0, count).mapToObj(deeds).toList())) {
        done.get();
      }
    }
  }
}
