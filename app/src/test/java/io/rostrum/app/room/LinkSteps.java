package io.rostrum.app.room;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.LinkCodeRepository;
import io.rostrum.workflows.room.LinkUse;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDecision.Granted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestContextManager;

/**
 * What people do with a presenter's link, step by step, from several browsers. Her mailbox is what
 * her mails carry: the newest link, and the newest code.
 */
final class LinkSteps {
  static final int BROWSERS = 4;

  /** What somebody does; who asks with the first link may have been passed it. */
  enum Kind {
    ENTER_BY_FIRST_LINK,
    ENTER_BY_NEWEST_LINK,
    ASK_FOR_CODE,
    TYPE_NEWEST_CODE,
    TYPE_ANY_CODE,
    ASK_FOR_LINK,
    STAY,
    LEAVE,
    TAKE_BACK,
    PROMOTE
  }

  record Step(Kind kind, int browser) {}

  /** What a test of the whole application has. */
  static final class Application extends RostrumTest {
    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private ParticipantRepository participants;
    @Autowired private LinkCodeRepository codes;
    @Autowired private LinkCodes maker;
    @Autowired private RoomLinks links;
  }

  private static Application application;

  private final TestRoom room;
  private final String presenterId;
  private final String firstLink;
  private final Set<String> dead = new HashSet<>();
  private final List<String> violations = new ArrayList<>();

  LinkSteps() {
    room = application().beans.createBean(TestRooms.class).schedule();
    room.connects(Role.ORGANIZER);
    presenterId = room.person(Role.PRESENTER).participantId();
    firstLink = presenter().linkHash().orElseThrow();
  }

  private static Application application() {
    if (application == null) {
      application = new Application();
      try {
        new TestContextManager(Application.class).prepareTestInstance(application);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return application;
  }

  void take(Step step) {
    String before = presenter().linkHash().orElse("");
    String browser = "browser " + step.browser();
    switch (step.kind()) {
      case ENTER_BY_FIRST_LINK -> enters(browser, firstLink);
      case ENTER_BY_NEWEST_LINK -> enters(browser, newestLink());
      case ASK_FOR_CODE -> asks(RoomAction.ASK_FOR_CODE, browser, firstLink);
      case TYPE_NEWEST_CODE -> asks(RoomAction.PROVE, browser, newestCode());
      case TYPE_ANY_CODE -> asks(RoomAction.PROVE, browser, proof("no code"));
      case ASK_FOR_LINK -> asks(RoomAction.ASK_FOR_LINK, browser, firstLink);
      case STAY -> room.connectsAs(presenter());
      case LEAVE -> room.asks(presenter(), RoomAction.LEAVE);
      case TAKE_BACK -> room.asks(organizer(), RoomAction.DEMOTE, presenter());
      case PROMOTE -> room.asks(organizer(), RoomAction.PROMOTE, presenter());
    }
    if (!presenter().linkHash().orElse("").equals(before)) {
      dead.add(before);
    }
  }

  private void enters(String browser, String link) {
    boolean wasHeldElsewhere =
        presenter().browserHash().filter(at -> !at.equals(browser)).isPresent();
    boolean isNew = !presenter().linkHash().filter(link::equals).isPresent();
    boolean entered = asks(RoomAction.ENTER, browser, link) instanceof Granted;
    if (entered && dead.contains(link)) {
      violations.add("a dead link opened the room");
    }
    if (entered && wasHeldElsewhere && !isNew) {
      violations.add("the link alone took the room from " + presenter());
    }
    if (entered && !presenter().isAt(browser)) {
      violations.add("whoever entered does not have the room");
    }
  }

  List<String> violations() {
    return violations;
  }

  /** Whether whoever reads the mailbox can enter from a browser that nobody knows. */
  boolean getsBackIn() {
    if (presenter().role() != Role.PRESENTER) {
      return true;
    }
    String browser = "a new browser";
    if (asks(RoomAction.ENTER, browser, newestLink()) instanceof Granted) {
      return true;
    }
    asks(RoomAction.ASK_FOR_CODE, browser, newestLink());
    if (asks(RoomAction.PROVE, browser, newestCode()) instanceof Granted) {
      return true;
    }
    asks(RoomAction.ASK_FOR_LINK, browser, newestLink());
    return asks(RoomAction.ENTER, browser, newestLink()) instanceof Granted;
  }

  private RoomDecision asks(RoomAction action, String browser, String proof) {
    return room.asksFrom(browser, presenter(), action, new LinkUse("", proof));
  }

  /** What the newest mail carries. */
  private String newestLink() {
    return application.links.personalHash(
        room.eventId(), presenterId, presenter().linkGeneration());
  }

  private String newestCode() {
    return application
        .codes
        .findById(presenterId)
        .map(code -> proof(application.maker.code(presenterId, code.code().number())))
        .orElse("");
  }

  private String proof(String code) {
    return application.maker.proof(presenterId, code);
  }

  private Participant presenter() {
    return application.participants.findById(presenterId).orElseThrow();
  }

  private Participant organizer() {
    return room.person(Role.ORGANIZER);
  }
}
