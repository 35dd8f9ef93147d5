package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.LinkUse;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomChange;
import io.rostrum.workflows.room.RoomChanges;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomEffect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Many ask for the same thing in one room at the same moment")
class RoomChangesRaceTest extends RostrumTest {
  private static final int CALLERS = 20;

  @Autowired private RoomChanges changes;
  @Autowired private ParticipantRepository participants;

  @RepeatedTest(3)
  @Tag("R17")
  @DisplayName("R17: of twenty browsers that enter by one link, one gets in")
  void oneBrowserForALink() throws Exception {
    Participant presenter = presenter();

    List<RoomDecision> decisions =
        together(browser -> change(presenter, RoomAction.ENTER, "browser-" + browser));

    assertThat(decisions).containsOnlyOnce(new Granted(RoomEffect.ENTERED));
    assertThat(decisions).filteredOn(Refused.class::isInstance).hasSize(CALLERS - 1);
  }

  @RepeatedTest(3)
  @Tag("R7")
  @DisplayName("R7: of twenty who start the event, one does; the others are told that it is open")
  void openedOnce() throws Exception {
    Participant presenter = presenter();
    changes.decide(change(presenter, RoomAction.ENTER, "browser"));

    List<RoomDecision> decisions =
        together(caller -> change(presenter, RoomAction.OPEN, "browser"));

    assertThat(decisions).containsOnlyOnce(new Granted(RoomEffect.OPENED));
    assertThat(decisions)
        .filteredOn(new Refused(Refusal.ROOM_ALREADY_OPEN)::equals)
        .hasSize(CALLERS - 1);
  }

  @RepeatedTest(3)
  @DisplayName("The same change asked twenty times is one change with one answer")
  void sameChange() throws Exception {
    Participant presenter = presenter();
    changes.decide(change(presenter, RoomAction.ENTER, "browser"));
    RoomChange open = change(presenter, RoomAction.OPEN, "browser");

    assertThat(together(caller -> open)).containsOnly(new Granted(RoomEffect.OPENED));
  }

  private interface Asking {
    RoomChange by(int caller);
  }

  private List<RoomDecision> together(Asking asking) throws Exception {
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      List<Callable<RoomDecision>> calls = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        RoomChange change = asking.by(caller);
        calls.add(() -> changes.decide(change));
      }
      List<RoomDecision> decisions = new ArrayList<>();
      for (Future<RoomDecision> answer : threads.invokeAll(calls)) {
        decisions.add(answer.get());
      }
      return decisions;
    }
  }

  private RoomChange change(Participant who, RoomAction action, String browser) {
    return new RoomChange(
            UUID.randomUUID().toString(),
            who.eventId(),
            who.participantId(),
            action,
            browser,
            clock.instant().plus(Duration.ofMinutes(1)))
        .with(new LinkUse("", who.linkHash().orElseThrow()));
  }

  private Participant presenter() {
    Request request = organizer.request();
    String eventId = Long.toString(organizer.schedules(request));
    mailbox.awaitMail(request.email(0), request.title());
    return participants.findByEventIdAndRole(eventId, Role.PRESENTER).orElseThrow();
  }
}
