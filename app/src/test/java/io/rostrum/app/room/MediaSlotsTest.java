package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Media;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaStanding;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDecision.Granted;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomEffect;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("Cameras and microphones")
@Tag("R14")
class MediaSlotsTest extends RostrumTest {
  private static final EventLimits MANY = new EventLimits(20, 100, 8, 8, 90);

  @Autowired private Media media;
  @Autowired private JdbcTemplate jdbc;
  private TestRooms rooms;
  private TestRoom room;

  @BeforeEach
  void open(@Autowired AutowireCapableBeanFactory beans) {
    rooms = beans.createBean(TestRooms.class);
    room = open(EventType.WEBINAR);
  }

  @Test
  @DisplayName("R14: a ninth camera is refused, waits in line, and the eight stay on")
  void ninthCamera() {
    List<Participant> people = presenters(9);
    List<Participant> eight = people.subList(0, 8);
    eight.forEach(who -> assertThat(takes(who)).isEqualTo(new Granted(RoomEffect.CAMERA_ON)));

    assertThat(takes(people.get(8))).isEqualTo(full(1));

    assertThat(cameras().holders()).containsExactlyElementsOf(ids(eight));
    assertThat(cameras().waiting()).containsExactly(people.get(8).participantId());
    // Microphones are another kind.
    assertThat(room.asks(people.get(8), RoomAction.TAKE_MICROPHONE))
        .isEqualTo(new Granted(RoomEffect.MICROPHONE_ON));
  }

  @Test
  @DisplayName("R14: the database stores no ninth camera, whoever writes it")
  void ninthRow() {
    List<Participant> people = presenters(9);
    people.forEach(this::takes);

    assertThatThrownBy(() -> store(people.get(8), 9))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> store(room.person(Role.ORGANIZER), 8))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "update participant set role = 'ATTENDEE' where participant_id = ?",
                    people.get(0).participantId()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  @DisplayName(
      "R14: what is given back goes to the first in line who is there; nobody stands twice")
  void inOrder() {
    List<Participant> people = presenters(12);
    people.forEach(this::takes);
    assertThat(takes(people.get(10))).isEqualTo(full(3));

    // The first in line goes, the second gives up.
    room.asks(people.get(8), RoomAction.LEAVE);
    room.asks(people.get(9), RoomAction.GIVE_BACK_CAMERA);
    room.asks(people.get(3), RoomAction.GIVE_BACK_CAMERA);

    assertThat(cameras().holders())
        .hasSize(8)
        .contains(people.get(10).participantId())
        .doesNotContain(people.get(3).participantId());
    assertThat(cameras().waiting()).containsExactly(people.get(11).participantId());
  }

  @Test
  @DisplayName("R14: whoever loses the role or goes leaves no slot behind, on every path")
  void nothingLeftBehind() {
    List<Participant> people = presenters(13);
    people.forEach(this::takes);
    Participant organizer = room.person(Role.ORGANIZER);

    assertThat(room.asks(organizer, RoomAction.DEMOTE, people.get(0)))
        .isEqualTo(new Granted(RoomEffect.DEMOTED));
    assertThat(room.asks(organizer, RoomAction.REMOVE, people.get(1)))
        .isEqualTo(new Granted(RoomEffect.REMOVED));
    assertThat(room.asks(people.get(2), RoomAction.LEAVE)).isEqualTo(new Granted(RoomEffect.LEFT));
    isLost(people.get(3));
    assertThat(room.asks(people.get(3), RoomAction.TIME_OUT))
        .isEqualTo(new Granted(RoomEffect.TIMED_OUT));

    assertThat(cameras().holders()).containsExactlyInAnyOrderElementsOf(ids(people.subList(4, 12)));
    assertThat(cameras().waiting()).containsExactly(people.get(12).participantId());

    clock.moveTo(room.start());
    room.asks(organizer, RoomAction.CLOSE);
    assertThat(cameras().holders()).isEmpty();
    assertThat(cameras().waiting()).isEmpty();
  }

  @Test
  @DisplayName("R14: a holder hands over to whom they like, and the line does not come between")
  void handedOver() {
    List<Participant> people = presenters(10);
    people.subList(0, 9).forEach(this::takes);

    assertThat(room.asks(people.get(0), RoomAction.HAND_OVER_CAMERA, people.get(9)))
        .isEqualTo(new Granted(RoomEffect.CAMERA_HANDED_OVER));

    assertThat(cameras().holders())
        .contains(people.get(9).participantId())
        .doesNotContain(people.get(0).participantId());
    assertThat(cameras().waiting()).containsExactly(people.get(8).participantId());
    assertThat(room.asks(people.get(0), RoomAction.HAND_OVER_CAMERA, people.get(1)))
        .isEqualTo(new Refused(Refusal.NOT_ON));
    assertThat(room.asks(people.get(1), RoomAction.HAND_OVER_CAMERA, people.get(2)))
        .isEqualTo(new Refused(Refusal.ALREADY_ON));
    assertThat(room.asks(people.get(1), RoomAction.HAND_OVER_CAMERA, room.comes("Eve")))
        .isEqualTo(new Refused(Refusal.PERSON_MAY_NOT_USE_MEDIA));
    room.asks(people.get(0), RoomAction.LEAVE);
    assertThat(room.asks(people.get(1), RoomAction.HAND_OVER_CAMERA, people.get(0)))
        .isEqualTo(new Refused(Refusal.PERSON_NOT_HERE));
  }

  @Test
  @DisplayName("In a webinar attendees have neither; in a meeting everybody who is there may")
  void attendees() {
    assertThat(takes(room.comes("Eve"))).isEqualTo(new Refused(Refusal.NOT_ALLOWED));

    room = open(EventType.MEETING);
    Participant eve = room.comes("Eve");
    assertThat(takes(eve)).isEqualTo(new Granted(RoomEffect.CAMERA_ON));
    // Promoted, they keep what they have.
    room.asks(room.person(Role.ORGANIZER), RoomAction.PROMOTE, eve);
    assertThat(cameras().holders()).containsExactly(eve.participantId());
    room.asks(eve, RoomAction.LEAVE);
    assertThat(takes(eve)).isEqualTo(new Refused(Refusal.NOT_CONNECTED));
  }

  @Test
  @DisplayName("Those who run the room switch off others; nobody else does")
  void switchedOff() {
    List<Participant> people = presenters(2);
    people.forEach(this::takes);
    Participant eve = room.comes("Eve");

    assertThat(room.asks(eve, RoomAction.GIVE_BACK_CAMERA, people.get(0)))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(room.asks(people.get(1), RoomAction.GIVE_BACK_CAMERA, people.get(0)))
        .isEqualTo(new Granted(RoomEffect.CAMERA_OFF));
    assertThat(cameras().holders()).containsExactly(people.get(1).participantId());
  }

  private TestRoom open(EventType type) {
    TestRoom opened = rooms.schedule(type, MANY);
    opened.connects(Role.ORGANIZER);
    opened.asks(Role.ORGANIZER, RoomAction.OPEN);
    return opened;
  }

  private List<Participant> presenters(int number) {
    return IntStream.range(0, number).mapToObj(i -> room.presents("P" + i)).toList();
  }

  private RoomDecision takes(Participant who) {
    return room.asks(who, RoomAction.TAKE_CAMERA);
  }

  private void isLost(Participant who) {
    jdbc.update(
        "update attendance set last_seen_at = joined_at - interval '2' minute,"
            + " joined_at = joined_at - interval '3' minute where participant_id = ?"
            + " and left_at is null",
        who.participantId());
  }

  private void store(Participant who, int slotNo) {
    jdbc.update(
        "insert into media_slot values (?, 'CAMERA', ?, ?, ?, 'WEBINAR', 8, 8)",
        room.eventId(),
        slotNo,
        who.participantId(),
        who.role() == Role.ATTENDEE ? "PRESENTER" : who.role().name());
  }

  private MediaStanding cameras() {
    return media.standings(room.event()).get(MediaKind.CAMERA);
  }

  private static Refused full(int place) {
    return new Refused(Refusal.CAMERA_SLOTS_FULL, Optional.of(place));
  }

  private static List<String> ids(List<Participant> people) {
    return people.stream().map(Participant::participantId).toList();
  }
}
