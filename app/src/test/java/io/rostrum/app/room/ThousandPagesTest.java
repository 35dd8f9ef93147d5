package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.TestDatabase;
import io.rostrum.app.room.PlainPage.Line;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision.Granted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("A room with a thousand open pages")
class ThousandPagesTest {
  private static final Logger log = LoggerFactory.getLogger(ThousandPagesTest.class);
  private static final int PAGES = 1_000;
  private static final EventLimits LIMITS = new EventLimits(3, PAGES, 8, 8, 90);
  // Far more than it takes: this is no measurement, and the machine may be busy.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  @DisplayName("shows a change to each of them")
  void change() throws Exception {
    List<String> settings = new ArrayList<>(TestDatabase.settings("thousand_pages"));
    settings.add("--rostrum.live.ping=1m");
    try (Instance rostrum = Instance.start(settings)) {
      TestRoom room = rostrum.rooms().schedule(LIMITS);
      long before = usedMemory();
      List<PlainPage> pages =
          IntStream.range(0, PAGES)
              .mapToObj(number -> rostrum.attendee(room, number))
              .map(attendee -> PlainPage.open(rostrum.port(), attendee))
              .toList();
      try {
        await()
            .atMost(PATIENCE)
            .until(() -> shown(pages, "\"attendees\":" + PAGES, Long.MIN_VALUE).size() == PAGES);

        log.info(
            "Each of {} pages takes {} KB, the test's end of it included",
            PAGES,
            (usedMemory() - before) / PAGES >> 10);
        assertAllShow(pages, room, RoomAction.OPEN, "ACTIVE");
        assertAllShow(pages, room, RoomAction.INTERRUPT, "WAITING");
        assertAllShow(pages, room, RoomAction.OPEN, "ACTIVE");
      } finally {
        pages.forEach(PlainPage::close);
      }
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void assertAllShow(
      List<PlainPage> pages, TestRoom room, RoomAction action, String state) {
    // Before it is asked for: a page may be shown it sooner than whoever asked has the answer.
    long asked = System.nanoTime();
    assertThat(room.asks(Role.PRESENTER, action)).isInstanceOf(Granted.class);
    String text = "\"state\":\"" + state + "\"";
    await().atMost(PATIENCE).until(() -> shown(pages, text, asked).size() == PAGES);

    long last = shown(pages, text, asked).stream().mapToLong(Line::at).max().orElseThrow();
    log.info(
        "{}: the last of {} pages was shown it {} ms after it was asked for",
        action,
        PAGES,
        Duration.ofNanos(last - asked).toMillis());
  }

  /** The first line with that text of each page that was shown it since. */
  private static List<Line> shown(List<PlainPage> pages, String text, long since) {
    return pages.stream().flatMap(page -> page.shows(text, since).stream()).toList();
  }
}
