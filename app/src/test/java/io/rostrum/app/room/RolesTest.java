package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.PresenterSeat;
import io.rostrum.workflows.room.PresenterSeatRepository;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomEffect;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Roles in a room, and the seats that go with them")
class RolesTest extends RostrumTest {
  private static final EventLimits SMALL = new EventLimits(2, 2, 8, 8, 90);

  @Autowired private ParticipantRepository participants;
  @Autowired private PresenterSeatRepository seats;
  @Autowired private Presence presence;
  private TestRooms rooms;
  private TestRoom room;

  @BeforeEach
  void open(@Autowired AutowireCapableBeanFactory beans) {
    rooms = beans.createBean(TestRooms.class);
    room = rooms.schedule(EventType.WEBINAR, SMALL);
    room.connects(Role.ORGANIZER);
    room.asks(Role.ORGANIZER, RoomAction.OPEN);
  }

  @Test
  @Tag("R5")
  @Tag("R10")
  @DisplayName("R5, R10: whoever is promoted takes a presenter seat; without one nobody is")
  void promoted() {
    Participant eve = room.comes("Eve");
    Participant bob = room.comes("Bob");

    assertThat(organizer(RoomAction.PROMOTE, eve)).isEqualTo(new Granted(RoomEffect.PROMOTED));
    assertThat(organizer(RoomAction.PROMOTE, eve)).isEqualTo(new Refused(Refusal.ROLE_UNCHANGED));
    Participant max = room.presents("Max");
    assertThat(organizer(RoomAction.PROMOTE, bob)).isEqualTo(new Refused(Refusal.SEATS_EXHAUSTED));

    assertThat(seats.findByKeyEventId(room.eventId()))
        .extracting(PresenterSeat::participantId)
        .containsExactlyInAnyOrder(eve.participantId(), max.participantId());
    assertThat(role(bob)).isEqualTo(Role.ATTENDEE);
  }

  @Test
  @Tag("R6")
  @DisplayName(
      "R6: whoever is demoted is an attendee, frees the seat, and stays one on coming again")
  void demoted() {
    Participant eve = room.presents("Eve");

    assertThat(organizer(RoomAction.DEMOTE, eve)).isEqualTo(new Granted(RoomEffect.DEMOTED));
    assertThat(organizer(RoomAction.DEMOTE, eve)).isEqualTo(new Refused(Refusal.ROLE_UNCHANGED));

    assertThat(seats.findByKeyEventId(room.eventId())).isEmpty();
    assertThat(room.asks(eve, RoomAction.LEAVE)).isEqualTo(new Granted(RoomEffect.LEFT));
    assertThat(room.comes("Eve").participantId()).isEqualTo(eve.participantId());
    assertThat(role(eve)).isEqualTo(Role.ATTENDEE);
    assertThat(room.asks(eve, RoomAction.PROLONG)).isEqualTo(new Refused(Refusal.NOT_ALLOWED));
  }

  @Test
  @Tag("R8")
  @DisplayName(
      "R8: a presenter gives and takes roles as the organizer does, but not the organizer's")
  void byPresenters() {
    Participant ann = room.presents("Ann");
    Participant bob = room.comes("Bob");
    Participant organizer = room.person(Role.ORGANIZER);

    assertThat(room.asks(bob, RoomAction.PROMOTE, bob)).isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(room.asks(ann, RoomAction.PROMOTE, bob)).isEqualTo(new Granted(RoomEffect.PROMOTED));
    assertThat(room.asks(bob, RoomAction.DEMOTE, ann)).isEqualTo(new Granted(RoomEffect.DEMOTED));
    for (RoomAction action : List.of(RoomAction.DEMOTE, RoomAction.REMOVE)) {
      assertThat(room.asks(bob, action, organizer)).isEqualTo(new Refused(Refusal.ORGANIZER_STAYS));
    }
  }

  @Test
  @Tag("R5")
  @DisplayName("R5: where the account says so, nobody but the organizer gives presenter rights")
  void onlyByOrganizer(@Autowired JdbcClient database) {
    Participant ann = room.presents("Ann");
    Participant bob = room.comes("Bob");
    String change = "update account set only_organizer_grants = ? where account_id = ?";
    try {
      database.sql(change).params(true, "account-demo").update();
      assertThat(room.asks(ann, RoomAction.PROMOTE, bob))
          .isEqualTo(new Refused(Refusal.ONLY_ORGANIZER_GRANTS));
      assertThat(organizer(RoomAction.PROMOTE, bob)).isEqualTo(new Granted(RoomEffect.PROMOTED));
      // Nothing else is taken from presenters (R8).
      assertThat(room.asks(ann, RoomAction.DEMOTE, bob)).isEqualTo(new Granted(RoomEffect.DEMOTED));
    } finally {
      database.sql(change).params(false, "account-demo").update();
    }
    assertThat(room.asks(ann, RoomAction.PROMOTE, bob)).isEqualTo(new Granted(RoomEffect.PROMOTED));
  }

  @Test
  @Tag("R8")
  @DisplayName(
      "R8: whoever was promoted in the room takes no invited presenter's place, unless the account"
          + " says so; invited presenters and the organizer do")
  void invitedStay(@Autowired JdbcClient database) {
    Participant ann = room.person(Role.PRESENTER);
    room.connects(Role.PRESENTER);
    Participant max = room.presents("Max");
    Participant kim = room.presents("Kim");
    for (RoomAction action : List.of(RoomAction.DEMOTE, RoomAction.REMOVE)) {
      assertThat(room.asks(max, action, ann))
          .isEqualTo(new Refused(Refusal.INVITED_PRESENTER_STAYS));
    }
    assertThat(room.asks(max, RoomAction.DEMOTE, kim)).isEqualTo(new Granted(RoomEffect.DEMOTED));
    assertThat(room.asks(ann, RoomAction.DEMOTE, max)).isEqualTo(new Granted(RoomEffect.DEMOTED));
    assertThat(room.asks(ann, RoomAction.PROMOTE, max)).isEqualTo(new Granted(RoomEffect.PROMOTED));

    String change = "update account set promoted_manage_invited = ? where account_id = ?";
    try {
      database.sql(change).params(true, "account-demo").update();
      assertThat(room.asks(max, RoomAction.DEMOTE, ann)).isEqualTo(new Granted(RoomEffect.DEMOTED));
    } finally {
      database.sql(change).params(false, "account-demo").update();
    }
    assertThat(organizer(RoomAction.PROMOTE, ann)).isEqualTo(new Granted(RoomEffect.PROMOTED));
    assertThat(room.asks(max, RoomAction.DEMOTE, ann))
        .as("invited before, and promoted in the room now")
        .isEqualTo(new Refused(Refusal.INVITED_PRESENTER_STAYS));
    assertThat(organizer(RoomAction.REMOVE, ann)).isEqualTo(new Granted(RoomEffect.REMOVED));
  }

  @Test
  @DisplayName("Whoever is removed is out, and does not come in again")
  void removed() {
    Participant eve = room.comes("Eve");

    assertThat(organizer(RoomAction.REMOVE, eve)).isEqualTo(new Granted(RoomEffect.REMOVED));

    assertThat(participants.findPresent(room.eventId())).noneMatch(eve::isSameAs);
    assertThat(presence.admit(room.eventId(), "Eve", "browser-of-Eve"))
        .isEqualTo(new Presence.Admission.Refused(Refusal.REMOVED));
    assertThat(room.asks(eve, RoomAction.RAISE_HAND)).isEqualTo(new Refused(Refusal.REMOVED));
    assertThat(organizer(RoomAction.PROMOTE, eve)).isEqualTo(new Refused(Refusal.PERSON_NOT_HERE));
  }

  @Test
  @DisplayName("A change for somebody who left, or of another event, changes nothing")
  void notThere() {
    Participant eve = room.comes("Eve");
    room.asks(eve, RoomAction.LEAVE);

    assertThat(organizer(RoomAction.PROMOTE, eve)).isEqualTo(new Refused(Refusal.PERSON_NOT_HERE));
    assertThat(room.asks(eve, RoomAction.RAISE_HAND)).isEqualTo(new Refused(Refusal.NOT_CONNECTED));
    Participant stranger = rooms.schedule().person(Role.PRESENTER);
    assertThat(organizer(RoomAction.PROMOTE, stranger))
        .isEqualTo(new Refused(Refusal.PERSON_NOT_HERE));
    assertThat(room.asks(stranger, RoomAction.CLOSE)).isEqualTo(new Refused(Refusal.LINK_UNKNOWN));
  }

  @Test
  @Tag("R4")
  @DisplayName("R4: a full room makes attendees wait in order; organizer and presenters come in")
  void full() {
    Participant one = room.comes("One");
    Participant two = room.comes("Two");
    Participant three = room.comes("Three");
    Participant four = room.comes("Four");
    assertThat(waiting()).containsExactly(three.participantId(), four.participantId());
    room.asks(room.person(Role.ORGANIZER), RoomAction.LEAVE);
    room.connects(Role.ORGANIZER);
    room.connects(Role.PRESENTER);
    assertThat(isHere(room.person(Role.ORGANIZER))).isTrue();
    assertThat(isHere(room.person(Role.PRESENTER))).isTrue();

    room.asks(one, RoomAction.LEAVE);
    assertThat(waiting()).containsExactly(four.participantId());
    assertThat(isHere(three)).isTrue();
    // A seat is free, too, when somebody presents instead.
    organizer(RoomAction.PROMOTE, two);
    assertThat(isHere(four)).isTrue();
  }

  @Test
  @Tag("R5")
  @DisplayName("R5: whoever was promoted and opens the same link again is the same presenter")
  void comesAgainAsPresenter() {
    Participant eve = room.presents("Eve");
    room.asks(eve, RoomAction.LEAVE);

    Participant again = room.comes("Eve");

    assertThat(again.participantId()).isEqualTo(eve.participantId());
    assertThat(again.role()).isEqualTo(Role.PRESENTER);
  }

  @Test
  @Tag("R7")
  @DisplayName(
      "R7: attendees who go put off nothing: a room left alone closes when it said it would")
  void leftAlone() {
    Participant bob = room.comes("Bob");
    room.asks(Role.ORGANIZER, RoomAction.LEAVE);
    var since = room.room().leftAloneSince();

    room.asks(bob, RoomAction.LEAVE);
    room.asks(Role.ORGANIZER, RoomAction.LEAVE);

    assertThat(since).isPresent();
    assertThat(room.room().leftAloneSince()).isEqualTo(since);
  }

  private List<String> waiting() {
    return participants.findWaiting(room.eventId()).stream()
        .map(Participant::participantId)
        .toList();
  }

  private Object organizer(RoomAction action, Participant target) {
    return room.asks(room.person(Role.ORGANIZER), action, target);
  }

  private Role role(Participant who) {
    return participants.findById(who.participantId()).orElseThrow().role();
  }

  private boolean isHere(Participant who) {
    return participants.findPresent(room.eventId()).stream().anyMatch(who::isSameAs);
  }
}
