package io.rostrum.benchmarks;

import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomDoor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * A thousand attendees arrive within ten seconds while two hundred rooms of twenty are active: what
 * gives first. Once with the limits that Rostrum is shipped with, once with limits that would let
 * all of them in.
 */
public final class Crowd {
  private static final int ROOMS = 200;
  private static final int PEOPLE = 20;
  private static final int ARRIVALS = 1_000;
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final int CHANGES_A_SECOND = 40;

  private final Application application;
  private final RoomDoor door;
  private final MeasuredRooms rooms;
  private final URI server;
  private final List<OpenPage> pages = new ArrayList<>();
  private final AtomicInteger refusedChanges = new AtomicInteger();
  private volatile Histogram changes = new ConcurrentHistogram(3);

  private Crowd(Application application) {
    this.application = application;
    this.door = application.part(RoomDoor.class);
    this.rooms = new MeasuredRooms(application);
    this.server = URI.create("http://127.0.0.1:" + application.port());
  }

  /** Fails if something could not be measured, not if it was slow: machines differ. */
  public static void main(String[] arguments) {
    try (var engine = Engines.of(Settings.fromSystem());
        var database = Database.start()) {
      for (int most : new int[] {1_200, 6_000}) {
        try (var application =
            Application.start(
                engine,
                database,
                "--rostrum.live.pages=" + most,
                "--server.tomcat.max-connections=10000")) {
          System.out.printf("%nAt most %,d pages%n", most);
          new Crowd(application).measure();
        }
      }
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void measure() throws Exception {
    List<MeasuredRoom> active = new ArrayList<>();
    for (int i = 0; i < ROOMS; i++) {
      active.add(rooms.withPeople(PEOPLE, MeasuredRoom.UNTOLD));
    }
    Map<String, Integer> opened = openPages(active);
    line("%d rooms of %d: pages".formatted(ROOMS, PEOPLE), opened);
    MeasuredRoom crowded = rooms.withPeople(1, MeasuredRoom.UNTOLD);
    try (ScheduledExecutorService activity = Executors.newScheduledThreadPool(16)) {
      var next = new AtomicInteger();
      activity.scheduleAtFixedRate(
          () -> activity.execute(() -> change(active.get(next.getAndIncrement() % ROOMS))),
          0,
          1_000 / CHANGES_A_SECOND,
          TimeUnit.MILLISECONDS);
      measured(WITHIN);
      Histogram before = measured(WITHIN);
      line("Changes in the rooms before they come", text(before));
      changes = new ConcurrentHistogram(3);
      refusedChanges.set(0);
      String link = application.part(RoomLinks.class).attendees(crowded.eventId()).getPath();
      var arrivals = new Arrivals(server, link);
      long began = System.nanoTime();
      arrivals.come(ARRIVALS, WITHIN);
      line(
          "%,d came within %d s; all were answered after".formatted(ARRIVALS, WITHIN.toSeconds()),
          "%.1f s".formatted((System.nanoTime() - began) / 1e9));
      line("How they fared", arrivals.outcomes());
      line("From the link to the room", text(arrivals.times()));
      line("Changes in the rooms meanwhile", text(changes));
      line("of these not granted", refusedChanges.get());
      line(
          "Slower by, p50 and p95",
          "%.1f, %.1f".formatted(ratio(changes, before, 50), ratio(changes, before, 95)));
      System.gc();
      line("Heap afterwards, all of this included", heap() + " MB");
      activity.shutdownNow();
      arrivals.forEachPage(Crowd::close);
    }
    pages.forEach(Crowd::close);
  }

  private Map<String, Integer> openPages(List<MeasuredRoom> active) throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int room = 0; room < active.size(); room++) {
      for (Participant person : rooms.attendees(active.get(room).eventId())) {
        String cookie = "rostrum-browser=" + MeasuredRooms.secretOf(person.participantId());
        var browser = new Browser(server, "10.0.0." + room, cookie);
        String api = "/api/room/" + person.eventId() + "/" + person.participantId();
        pages.add(OpenPage.open(browser, api));
      }
    }
    pages.forEach(page -> outcomes.merge(page.outcome(), 1, Integer::sum));
    return outcomes;
  }

  private void change(MeasuredRoom room) {
    long began = System.nanoTime();
    try {
      synchronized (room) {
        room.ask(door);
      }
    } catch (IllegalStateException refused) {
      refusedChanges.incrementAndGet();
    }
    changes.recordValue(System.nanoTime() - began);
  }

  private Histogram measured(Duration time) throws InterruptedException {
    changes = new ConcurrentHistogram(3);
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
    return changes;
  }

  private static double ratio(Histogram now, Histogram before, double percent) {
    return (double) now.getValueAtPercentile(percent) / before.getValueAtPercentile(percent);
  }

  private static long heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private static String text(Histogram times) {
    return String.format(
        Locale.ROOT,
        "%,d: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms",
        times.getTotalCount(),
        times.getValueAtPercentile(50) / 1e6,
        times.getValueAtPercentile(95) / 1e6,
        times.getValueAtPercentile(99) / 1e6);
  }

  private static void line(String what, Object value) {
    System.out.printf("  %-52s %s%n", what, value);
  }

  private static void close(OpenPage page) {
    try {
      page.close();
    } catch (IOException e) {
      // Closed by the other side.
    }
  }
}
