package io.rostrum.app.room;

import static io.rostrum.app.room.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Patience;
import io.rostrum.app.TestDatabase;
import io.rostrum.app.room.Instance.Attendee;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("Many who ask at once, with the limits that Rostrum is shipped with")
class CrowdTest {
  private static final Logger log = LoggerFactory.getLogger(CrowdTest.class);
  private static final int AT_ONCE = 64;
  private static final int SEATS = 1_000;

  private static Instance rostrum;

  @BeforeAll
  static void start() throws Exception {
    Patience.set();
    rostrum = Instance.start(TestDatabase.settings("crowd"));
  }

  @AfterAll
  static void stop() {
    rostrum.close();
  }

  @Test
  @DisplayName("a full house of a thousand arrives from behind one address, and nobody is refused")
  void university() throws Exception {
    TestRoom room = rostrum.rooms().schedule(new EventLimits(3, SEATS, 8, 8, 90));
    String link = rostrum.attendeesLink(room);
    long began = System.nanoTime();

    List<Integer> answers =
        atOnce(
            SEATS,
            number -> {
              Guest guest = Guest.of(rostrum);
              HttpResponse<String> entered = guest.enters(link, "Guest " + number);
              return entered.statusCode() == 303
                  ? guest.opens(entered.headers().firstValue("Location").orElseThrow()).statusCode()
                  : entered.statusCode();
            });

    log.info("{} attendees arrived in {}", SEATS, Duration.ofNanos(System.nanoTime() - began));
    assertThat(answers).hasSize(SEATS).containsOnly(200);
  }

  @Test
  @DisplayName(
      "who makes up browsers from one address brings in no more than there are seats, and keeps"
          + " out nobody who is there or comes from elsewhere")
  void madeUp() throws Exception {
    TestRoom room = rostrum.rooms().schedule();
    int seats = room.event().limits().attendeeSeats();
    String link = rostrum.attendeesLink(room);
    Guest bob = Guest.of(rostrum, "203.0.113.1");
    assertThat(bob.enters(link, "Bob").statusCode()).isEqualTo(303);

    List<HttpResponse<String>> answers =
        atOnce(SEATS, number -> Guest.of(rostrum, "203.0.113.66").enters(link, "Crowd " + number));

    List<HttpResponse<String>> refused =
        answers.stream().filter(answer -> answer.statusCode() != 303).toList();
    assertThat(refused).extracting(HttpResponse::statusCode).containsOnly(429);
    assertThat(answers.size() - refused.size()).isBetween(seats - 1, seats);
    assertThat(refused.getFirst().body()).contains("TOO_MANY_ARRIVALS");
    assertThat(refused.getFirst().headers().firstValue("Retry-After").orElseThrow())
        .matches("[1-9][0-9]*");
    assertThat(bob.enters(link, "Bob").statusCode()).isEqualTo(303);
    Guest eve = Guest.of(rostrum, "203.0.113.2");
    await().until(() -> eve.enters(link, "Eve").statusCode() == 303);
  }

  @Test
  @DisplayName(
      "a neighbour who guesses links is told to wait, and who has a link comes in all the same")
  void neighbour() {
    TestRoom room = rostrum.rooms().schedule();
    String link = rostrum.attendeesLink(room);
    String wrong = link.substring(0, link.length() - 3) + "AAA";
    Guest neighbour = Guest.of(rostrum, "2001:db8::66");

    List<Integer> answers =
        IntStream.range(0, 60).map(n -> neighbour.opens(wrong).statusCode()).boxed().toList();

    assertThat(answers.subList(0, 30)).containsOnly(404);
    assertThat(answers.subList(40, 60)).containsOnly(429);
    Guest bob = Guest.of(rostrum, "2001:db8::1");
    assertThat(bob.opens(wrong).statusCode()).as("of the same network").isEqualTo(429);
    assertThat(bob.enters(link, "Bob").statusCode()).isEqualTo(303);
    String anns = rostrum.personalLink(room, room.person(Role.PRESENTER));
    assertThat(bob.opens(anns).statusCode()).isEqualTo(200);
    Guest elsewhere = Guest.of(rostrum, "2001:db8:0:1::1");
    assertThat(elsewhere.opens(wrong).statusCode()).as("of another network").isEqualTo(404);
  }

  @Test
  @DisplayName("who uses a personal link without end is told to wait, and nobody else is")
  void personalLink() throws Exception {
    TestRoom room = rostrum.rooms().schedule();
    Participant ann = room.person(Role.PRESENTER);
    String link = rostrum.personalLink(room, ann);

    List<Integer> answers =
        atOnce(200, number -> Guest.of(rostrum, "203.0.113.77").opens(link).statusCode());

    assertThat(answers).contains(200).contains(429).containsOnly(200, 429);
    assertThat(Guest.of(rostrum, "203.0.113.3").opens(link).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("64 snapshots at a time of one attendee are mostly refused, and others feel little")
  void snapshots() throws Exception {
    TestRoom room = rostrum.rooms().schedule();
    TestRoom others = rostrum.rooms().schedule();
    others.connects(Role.PRESENTER);
    Attendee bob = rostrum.attendee(room, 1);
    changes(others, 20);
    long[] quiet = changes(others, 50);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<HttpResponse<String>>> asked =
          threads.submit(() -> atOnce(2_000, number -> Guest.of(rostrum, bob).opens(bob.api())));
      long[] busy = changes(others, 50);
      List<HttpResponse<String>> answers = asked.get();

      log.info("Changes of another room took {} ms, meanwhile {} ms", text(quiet), text(busy));
      long shown = answers.stream().filter(answer -> answer.statusCode() == 200).count();
      assertThat(shown).isBetween(20L, 300L);
      assertRefused(
          answers.stream().filter(answer -> answer.statusCode() != 200).findFirst().orElseThrow(),
          429,
          "TOO_MANY_REQUESTS");
    }
  }

  /** How long each took, in nanoseconds, sorted. */
  private static long[] changes(TestRoom room, int count) {
    long[] times =
        IntStream.range(0, count)
            .mapToLong(
                number -> {
                  long began = System.nanoTime();
                  room.asks(
                      Role.PRESENTER, number % 2 == 0 ? RoomAction.OPEN : RoomAction.INTERRUPT);
                  return System.nanoTime() - began;
                })
            .toArray();
    Arrays.sort(times);
    return times;
  }

  private static String text(long[] sorted) {
    return "p50 %.1f, p95 %.1f"
        .formatted(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6);
  }

  /** All of them, some at a time. */
  private static <T> List<T> atOnce(int count, IntFunction<T> deed) throws Exception {
    List<Callable<T>> deeds = new ArrayList<>();
    IntStream.range(0, count).forEach(number -> deeds.add(() -> deed.apply(number)));
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<T> done = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(deeds)) {
        done.add(each.get());
      }
      return done;
    }
  }
}
