package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.Presence.Admission.Admitted;
import io.rostrum.workflows.room.ThisInstance;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.statistics.EventStatisticsRepository;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R16")
@DisplayName("R16: the statistics of an event whose script is known")
class ScriptedStatisticsTest extends RostrumTest {
  @Autowired private Presence presence;
  @Autowired private ThisInstance instance;
  @Autowired private ParticipantRepository participants;
  @Autowired private EventStatisticsRepository statistics;

  @Test
  @DisplayName(
      "R16: are to the second what 110 people did, also of those who went in the last minute")
  void script() {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    URI link = mailbox.presentersLink(request);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
    Script script = new Script(eventId);
    try (var ann = new Visitor()) {
      ann.enters(link);
      ann.asks("OPEN");
      IntStream.range(0, 20).forEach(script::goesOn);
      assertThat(ann.asks("CLOSE").statusCode()).isEqualTo(200);
      script.isOver();
    }
    TestEngine.awaitCompleted(Long.parseLong(eventId), "Event_EventConcluded");

    EventStatistics kept = statistics.findById(eventId).orElseThrow();
    assertThat(kept.attendees()).isEqualTo(110);
    assertThat(kept.averageStay())
        .isBetween(average(script.atLeast.values()), average(script.atMost.values()));
    assertThat(Mailbox.text(mailbox.awaitMail(request.email(0), "Thank you")))
        .contains("Average stay: " + kept.averageStay().toMinutes() + " min ");
  }

  /**
   * Eleven people come in each of ten steps of half a minute, and each goes without a goodbye after
   * one to ten steps. The clock goes on meanwhile, so that each stay has two bounds.
   */
  private final class Script {
    private final String eventId;
    private final Map<String, Instant> latestBegin = new HashMap<>();
    private final Map<String, Instant> earliestBegin = new HashMap<>();
    private final Map<String, Integer> goesAfter = new LinkedHashMap<>();
    private final Map<String, Duration> atLeast = new HashMap<>();
    private final Map<String, Duration> atMost = new HashMap<>();

    Script(String eventId) {
      this.eventId = eventId;
    }

    void goesOn(int step) {
      clock.moveTo(clock.instant().plus(Duration.ofSeconds(30)));
      List<String> here =
          goesAfter.keySet().stream().filter(who -> goesAfter.get(who) >= step).toList();
      Instant before = clock.instant();
      instance.isAlive(presence.seen(here));
      here.forEach(who -> wasSeen(who, before));
      for (int n = 0; n < 11 && step < 10; n++) {
        Instant earliest = clock.instant();
        String who = comes(eventId, "Person " + step + "-" + n);
        earliestBegin.put(who, earliest);
        latestBegin.put(who, clock.instant());
        goesAfter.put(who, step + 1 + n % 10);
      }
    }

    /** Whoever was seen in the last step may have been there until now. */
    void isOver() {
      goesAfter.keySet().stream()
          .filter(who -> goesAfter.get(who) >= 19)
          .forEach(
              who -> atMost.put(who, Duration.between(earliestBegin.get(who), clock.instant())));
    }

    private void wasSeen(String who, Instant before) {
      atLeast.put(who, Duration.between(latestBegin.get(who), before));
      atMost.put(who, Duration.between(earliestBegin.get(who), clock.instant()));
    }
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
}
