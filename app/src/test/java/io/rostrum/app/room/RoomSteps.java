package io.rostrum.app.room;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Media;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaStanding;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.PresenterSeatRepository;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small room, what happens in it step by step, and what must hold after each. */
final class RoomSteps {
  static final int PEOPLE = 6;
  private static final EventLimits SCARCE = new EventLimits(3, 3, 2, 1, 90);

  /** What somebody does; {@code COME} and {@code VANISH} are presence, the others changes. */
  enum Kind {
    COME,
    VANISH,
    LEAVE,
    PROMOTE,
    DEMOTE,
    REMOVE,
    LOCK,
    UNLOCK,
    ADMIT,
    RAISE_HAND,
    TAKE_CAMERA,
    GIVE_BACK_CAMERA,
    HAND_OVER_CAMERA,
    TAKE_MICROPHONE,
    GIVE_BACK_MICROPHONE,
    HAND_OVER_MICROPHONE
  }

  /** What becomes of a change on its way. */
  enum Fate {
    ONCE,
    TWICE,
    /** The application dies in the middle of it, and it comes again. */
    CRASHED_BEFORE
  }

  record Step(Kind kind, int who, int target, Fate fate) {}

  /** What a test of the whole application has. */
  static final class Application extends RostrumTest {
    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private Media media;
    @Autowired private ParticipantRepository participants;
    @Autowired private PresenterSeatRepository seats;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcTemplate jdbc;
  }

  private static Application application;

  private final TestRoom room;
  private final List<Participant> people = new ArrayList<>();
  private final Map<MediaKind, List<String>> lines = new HashMap<>();
  // Those whom a locked entrance does not keep out.
  private final Set<String> admitted = new HashSet<>();
  private String broken = "";

  private RoomSteps(TestRoom room) {
    this.room = room;
    room.connects(Role.ORGANIZER);
    room.asks(Role.ORGANIZER, RoomAction.OPEN);
    people.add(room.person(Role.ORGANIZER));
    for (int i = 1; i < PEOPLE; i++) {
      people.add(room.comes("P" + i));
    }
    watchEntrance(false);
    remember();
  }

  static synchronized RoomSteps in(EventType type) {
    if (application == null) {
      application = new Application();
      try {
        new TestContextManager(Application.class).prepareTestInstance(application);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    TestRooms rooms = application.beans.createBean(TestRooms.class);
    return new RoomSteps(rooms.schedule(type, SCARCE));
  }

  void take(Step step) {
    Participant who = people.get(step.who());
    Participant target = people.get(step.target());
    boolean wasLocked = room.room().isEntranceLocked();
    switch (step.kind()) {
      case COME -> room.connectsAs(who);
      case VANISH -> vanish(who);
      default -> change(step, who, target);
    }
    compareLines();
    watchEntrance(wasLocked && room.room().isEntranceLocked());
    remember();
  }

  private void watchEntrance(boolean isLocked) {
    Set<String> here = here();
    if (isLocked && !admitted.containsAll(here)) {
      broken = "somebody came in by a locked entrance without being let in";
    }
    admitted.addAll(here);
  }

  private Set<String> here() {
    return application.participants.findPresent(room.eventId()).stream()
        .map(Participant::participantId)
        .collect(Collectors.toSet());
  }

  private void change(Step step, Participant who, Participant target) {
    var change =
        room.change(who, RoomAction.valueOf(step.kind().name()), isAbout(step) ? target : who);
    if (step.fate() == Fate.CRASHED_BEFORE) {
      application.transactions.executeWithoutResult(
          status -> {
            room.decide(change);
            status.setRollbackOnly();
          });
    }
    RoomDecision first = room.decide(change);
    if (step.fate() == Fate.TWICE && !room.decide(change).equals(first)) {
      broken = "the same change was answered in two ways";
    }
    if (step.kind() == Kind.ADMIT && first instanceof Granted) {
      admitted.add(target.participantId());
    }
    if (first instanceof Refused(var refusal, var place) && place.isPresent() && place.get() < 1) {
      broken = "a place in line below 1";
    }
  }

  private static boolean isAbout(Step step) {
    return switch (step.kind()) {
      case PROMOTE, DEMOTE, REMOVE, ADMIT, HAND_OVER_CAMERA, HAND_OVER_MICROPHONE -> true;
      default -> false;
    };
  }

  /** The page is gone, and the time of grace has passed. */
  private void vanish(Participant who) {
    application.jdbc.update(
        "update attendance set last_seen_at = joined_at - interval '2' minute,"
            + " joined_at = joined_at - interval '3' minute"
            + " where participant_id = ? and left_at is null",
        who.participantId());
    room.asks(who, RoomAction.TIME_OUT);
  }

  /** Whoever was in a line before and is still there stands in the same order. */
  private void compareLines() {
    standings()
        .forEach(
            (kind, now) -> {
              List<String> before =
                  lines.get(kind).stream().filter(now.waiting()::contains).toList();
              List<String> after =
                  now.waiting().stream().filter(lines.get(kind)::contains).toList();
              if (!before.equals(after)) {
                broken = kind + ": the line changed its order";
              }
            });
  }

  private void remember() {
    standings().forEach((kind, now) -> lines.put(kind, now.waiting()));
  }

  private Map<MediaKind, MediaStanding> standings() {
    return application.media.standings(room.event());
  }

  /** What does not hold; empty if all is well. */
  String violations() {
    List<String> wrong = new ArrayList<>();
    if (!broken.isEmpty()) {
      wrong.add(broken);
    }
    Set<String> here = here();
    Map<String, Participant> all =
        application.participants.findByEventId(room.eventId()).stream()
            .collect(Collectors.toMap(Participant::participantId, one -> one));
    standings().values().forEach(standing -> check(standing, here, all, wrong));
    long presenters = all.values().stream().filter(one -> one.role() == Role.PRESENTER).count();
    int seats = application.seats.countByKeyEventId(room.eventId());
    // One of them was there before the room had seats to give.
    if (seats > SCARCE.presenterSeats() || presenters - 1 != seats) {
      wrong.add(presenters + " presenters hold " + seats + " seats");
    }
    long attendees =
        all.values().stream()
            .filter(one -> one.role() == Role.ATTENDEE && here.contains(one.participantId()))
            .count();
    if (attendees > SCARCE.attendeeSeats()) {
      wrong.add(attendees + " attendees are in the room");
    }
    if (attendees < SCARCE.attendeeSeats()
        && application.participants.findWaiting(room.eventId()).stream()
            .anyMatch(room.room()::letsIn)) {
      wrong.add("somebody waits for a seat that is free");
    }
    room.connects(Role.ORGANIZER);
    Participant organizer = room.person(Role.ORGANIZER);
    if (application.participants.findPresent(room.eventId()).stream()
        .noneMatch(organizer::isSameAs)) {
      wrong.add("the organizer is shut out");
    }
    return String.join("; ", wrong);
  }

  private void check(
      MediaStanding standing, Set<String> here, Map<String, Participant> all, List<String> wrong) {
    if (standing.holders().size() > standing.limit()) {
      wrong.add("more than " + standing.limit() + " of " + standing.kind());
    }
    if (standing.holders().size() < standing.limit() && !standing.waiting().isEmpty()) {
      wrong.add("somebody waits for a free " + standing.kind());
    }
    for (String holder : standing.holders()) {
      boolean isRunning = all.get(holder).role().mayRunTheRoom();
      if (!here.contains(holder)
          || (room.event().type() == EventType.WEBINAR && !isRunning)
          || standing.waiting().contains(holder)) {
        wrong.add(holder + " holds a " + standing.kind() + " without a right to it");
      }
    }
  }
}
