package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.room.Absence;
import io.rostrum.workflows.room.Attendance;
import io.rostrum.workflows.room.AttendanceRepository;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.Presence.Admission.Admitted;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.statistics.EventStatisticsRepository;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R16")
@DisplayName("R16: the statistics that presenters are sent")
class StatisticsTest extends RostrumTest {
  @Autowired private Presence presence;
  @Autowired private Absence absence;
  @Autowired private AttendanceRepository attendances;
  @Autowired private ParticipantRepository participants;
  @Autowired private EventStatisticsRepository statistics;

  @Test
  @DisplayName("R16: can be computed again from the attendance rows, and are what the mail says")
  void recomputed() {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    URI link = mailbox.presentersLink(request);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    String early = comes(eventId, "Early");
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
      String bob = comes(eventId, "Bob");
      passes(Duration.ofMinutes(10), List.of(early, bob));
      String brief = comes(eventId, "Brief");
      passes(Duration.ofSeconds(40), List.of(early, bob, brief));
      // From here on "Brief" and "Early" are not seen any more; their stays end where they were.
      passes(Duration.ofMinutes(5), List.of(bob));
      absence.endLostStays(clock.instant());
      String back = comes(eventId, "Early");
      passes(Duration.ofMinutes(20), List.of(bob, back));
      assertThat(ann.asks("CLOSE").statusCode()).isEqualTo(200);
    }
    TestEngine.awaitCompleted(Long.parseLong(eventId), "Event_EventConcluded");

    EventStatistics kept = statistics.findById(eventId).orElseThrow();
    List<Duration> times = timesFromTheRows(eventId, kept);
    assertThat(kept.attendees()).isEqualTo(times.size()).isEqualTo(3);
    assertThat(kept.averageStay()).isEqualTo(average(times));
    assertThat(kept.medianStay()).isEqualTo(average(times.subList(1, 2)));
    Instant peakAt = kept.peakAt().orElseThrow();
    assertThat(thereAt(eventId, peakAt)).isEqualTo(kept.peak()).isEqualTo(3);
    assertThat(Mailbox.text(mailbox.awaitMail(request.email(0), "Thank you")))
        .contains("People who came: 3", "Most at the same time: 3");
  }

  @Test
  @Tag("R6")
  @DisplayName("R6: whoever is taken back presented until then, and is counted as audience since")
  void takenBack() {
    Request request = organizer.request();
    String bens = "ben" + request.title().hashCode() + "@example.org";
    var people =
        List.of(Organizer.presenter("Ann", request.email(0)), Organizer.presenter("Ben", bens));
    long event = organizer.schedules(request.with("presenters", people));
    String ann = event + "-presenter-1";
    URI annsLink = mailbox.presentersLink(request);
    URI bensLink = Mailbox.roomLink(mailbox.awaitMail(bens, "invited"), 0);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var visitor = new Visitor();
        var ben = new Visitor()) {
      visitor.enters(annsLink);
      visitor.asks("OPEN");
      presence.connected(participants.findById(ann).orElseThrow());
      passes(Duration.ofMinutes(30), List.of(ann));
      organizer.decidesOn(event, "TAKE_BACK", Map.of("presenter", ann));
      mailbox.awaitMail(request.email(0), "You are no longer presenting");
      // Somebody has to run the room, or it closes.
      String bensId = event + "-presenter-2";
      ben.enters(bensLink);
      presence.connected(participants.findById(bensId).orElseThrow());
      passes(Duration.ofMinutes(10), List.of(ann, bensId));
      assertThat(ben.asks("CLOSE").statusCode()).isEqualTo(200);
    }
    TestEngine.awaitCompleted(event, "Event_EventConcluded");

    EventStatistics kept = statistics.findById(Long.toString(event)).orElseThrow();
    assertThat(kept.presentersPresent()).isEqualTo(2);
    assertThat(kept.attendees()).isEqualTo(1);
    assertThat(kept.averageStay()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
  }

  @Test
  @DisplayName("R16: come with thanks to whoever presented, and to others with words that fit")
  void absent() {
    Request request = organizer.request();
    String bens = organizer.request().email(0);
    var ann = Organizer.presenter("Ann", request.email(0));
    long event =
        organizer.schedules(
            request.with("presenters", List.of(ann, Organizer.presenter("Ben", bens))));
    String title = request.title();
    URI link = mailbox.presentersLink(request);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    try (var visitor = new Visitor()) {
      visitor.enters(link);
      presence.connected(participants.findById(event + "-presenter-1").orElseThrow());
      visitor.asks("OPEN");
      passes(Duration.ofSeconds(20), List.of(event + "-presenter-1"));
      assertThat(visitor.asks("CLOSE").statusCode()).isEqualTo(200);
    }

    assertThat(Mailbox.text(mailbox.awaitMail("demo@rostrum.example", "Report: " + title)))
        .containsSubsequence("Presented by:\r\n- Ann\r\n", "did not come:\r\n- Ben\r\n");
    assertThat(Mailbox.text(mailbox.awaitMail(bens, "Statistics: " + title)))
        .contains("You were to present there", "People who came: 0", "Presenters there: 1");
    mailbox.awaitMail(request.email(0), "Thank you for presenting: " + title);
    assertThat(mailbox.mails(bens, "Thank you")).isEmpty();
    assertThat(mailbox.mails(request.email(0), "Statistics")).isEmpty();
  }

  private static Duration average(Collection<Duration> times) {
    Duration sum = times.stream().reduce(Duration.ZERO, Duration::plus);
    return Duration.ofSeconds(sum.dividedBy(times.size()).plusMillis(500).toSeconds());
  }

  private String comes(String eventId, String name) {
    var admitted = (Admitted) presence.admit(eventId, name, "browser-of-" + name);
    presence.connected(participants.findById(admitted.participantId()).orElseThrow());
    return admitted.participantId();
  }

  // In steps shorter than the grace time: the application looks for lost connections meanwhile.
  private void passes(Duration time, List<String> connected) {
    Duration step = Duration.ofSeconds(20);
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
      Instant before = clock.instant();
      clock.moveTo(before.plus(step));
      // Whoever is just looked for is passed over, until the next time.
      await()
          .until(
              () -> {
                presence.seen(connected);
                return connected.stream().allMatch(id -> attendances.isSeen(id, before));
              });
    }
  }

  private List<Duration> timesFromTheRows(String eventId, EventStatistics kept) {
    return audience(eventId).stream()
        .filter(row -> row.leftAt().orElseThrow().isAfter(kept.actualStart()))
        .collect(
            Collectors.groupingBy(
                Attendance::participantId,
                Collectors.reducing(
                    Duration.ZERO,
                    row ->
                        Duration.between(
                            max(row.joinedAt(), kept.actualStart()), row.leftAt().orElseThrow()),
                    Duration::plus)))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  private long thereAt(String eventId, Instant moment) {
    return audience(eventId).stream()
        .filter(row -> !row.joinedAt().isAfter(moment))
        .filter(row -> row.leftAt().orElseThrow().isAfter(moment))
        .count();
  }

  private List<Attendance> audience(String eventId) {
    return attendances.findByEventId(eventId).stream()
        .filter(row -> row.role() == Role.ATTENDEE)
        .toList();
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
