package io.rostrum.room.live;

import static io.rostrum.room.live.Pictures.AMELIE;
import static io.rostrum.room.live.Pictures.ANN;
import static io.rostrum.room.live.Pictures.BOB;
import static io.rostrum.room.live.Pictures.END;
import static io.rostrum.room.live.Pictures.EVE;
import static io.rostrum.room.live.Pictures.OPENS;
import static io.rostrum.room.live.Pictures.SETTINGS;
import static io.rostrum.room.live.Pictures.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.room.live.RoomView.Counts;
import io.rostrum.room.live.RoomView.Ending;
import io.rostrum.room.live.RoomView.Person;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What somebody sees of a room")
class RoomPictureTest {

  @Test
  @DisplayName("an attendee of a webinar sees who presents by name, and others by their initials")
  void attendeeOfWebinar() {
    RoomView view = Pictures.of(EventType.WEBINAR, EVE, BOB, ANN, AMELIE).seenBy(BOB, START);

    assertThat(names(view)).containsExactly("Amélie", "Ann", "B.", "E.");
    assertThat(view.counts()).isEqualTo(new Counts(1, 1, 2));
    assertThat(view.you().name()).isEqualTo("Bob");
  }

  @Test
  @DisplayName("an attendee of a meeting sees everybody")
  void attendeeOfMeeting() {
    RoomView view = Pictures.of(EventType.MEETING, EVE, BOB, ANN, AMELIE).seenBy(BOB, START);

    assertThat(names(view)).containsExactly("Amélie", "Ann", "Bob", "eve");
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  @Tag("R8")
  @DisplayName("R8: a presenter sees everybody, as the organizer does")
  void presenter(EventType type) {
    RoomPicture picture = Pictures.of(type, EVE, BOB, ANN, AMELIE);

    assertThat(names(picture.seenBy(ANN, START)))
        .isEqualTo(names(picture.seenBy(AMELIE, START)))
        .containsExactly("Amélie", "Ann", "Bob", "eve");
  }

  @Test
  @DisplayName("those who see the same people are sent the same list, whoever they are")
  void alike() {
    RoomPicture picture = Pictures.of(EventType.WEBINAR, EVE, BOB, ANN);

    assertThat(picture.seenBy(BOB, START).people()).isEqualTo(picture.seenBy(EVE, START).people());
  }

  @Test
  @Tag("R7")
  @DisplayName("R7: a presenter may open the room from the moment it can be opened")
  void mayOpen() {
    RoomPicture picture = Pictures.of(EventType.WEBINAR, ANN);

    assertThat(picture.seenBy(ANN, OPENS.minusMillis(1)).you().mayOpen()).isFalse();
    assertThat(picture.seenBy(ANN, OPENS.minusMillis(1)).you().mayOpenFrom()).contains(OPENS);
    assertThat(picture.seenBy(ANN, OPENS).you().mayOpen()).isTrue();
  }

  @Test
  @DisplayName("an attendee may neither run the room nor is told from when others may")
  void attendeeMayNot() {
    var you = Pictures.of(EventType.WEBINAR, BOB).seenBy(BOB, START).you();

    assertThat(you.mayRun()).isFalse();
    assertThat(you.mayOpen()).isFalse();
    assertThat(you.mayOpenFrom()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = RoomState.class,
      names = {"ACTIVE", "CLOSED"})
  @DisplayName("a room that is open or over is not to be opened")
  void notOpenedTwice(RoomState state) {
    var you = Pictures.of(EventType.WEBINAR, state, ANN).seenBy(ANN, START).you();

    assertThat(you.mayRun()).isTrue();
    assertThat(you.mayOpen()).isFalse();
  }

  @Test
  @Tag("R8")
  @DisplayName(
      "R8: a presenter is told when the event ends, and may prolong it from five minutes before")
  void mayProlong() {
    RoomPicture picture = Pictures.of(EventType.WEBINAR, RoomState.ACTIVE, ANN);
    Instant warnFrom = END.minus(SETTINGS.warnsBefore());
    Instant latest = START.plus(Duration.ofHours(4));

    assertThat(picture.seenBy(ANN, START).ending())
        .contains(
            new Ending(
                END,
                warnFrom,
                latest,
                SETTINGS.prolongsBy().toMinutes(),
                SETTINGS.leftAloneGrace().toMinutes()));
    assertThat(picture.seenBy(ANN, warnFrom.minusMillis(1)).you().mayProlong()).isFalse();
    assertThat(picture.seenBy(ANN, warnFrom).you().mayProlong()).isTrue();
    assertThat(picture.seenBy(ANN, latest).you().mayProlong()).as("longest reached").isFalse();
  }

  @Test
  @DisplayName("an attendee is not told when the event ends, and nobody is before it is open")
  void ending() {
    assertThat(Pictures.of(EventType.MEETING, RoomState.ACTIVE, BOB).seenBy(BOB, END).ending())
        .isEmpty();
    assertThat(Pictures.of(EventType.MEETING, ANN).seenBy(ANN, END).ending()).isEmpty();
  }

  @Test
  @Tag("R6")
  @DisplayName("R6: whose rights are taken back sees the room as an attendee from then on")
  void takenBack() {
    var now = Participant.attendee("event", "ann", "Ann", "hash of ann");

    RoomView view = Pictures.of(EventType.WEBINAR, RoomState.ACTIVE, now, BOB).seenBy(ANN, END);

    assertThat(view.you().role()).isEqualTo(Role.ATTENDEE);
    assertThat(view.you().mayRun()).isFalse();
    assertThat(view.ending()).isEmpty();
    assertThat(names(view)).containsExactly("A.", "B.");
  }

  @ParameterizedTest
  @CsvSource({
    "Bob Dylan, B. D.",
    "bob, B.",
    "Jean-Luc van Aert, J. A.",
    "' Ö ', Ö.",
    "😀 x, 😀. X.",
    "-, -.",
    "-Ann, A.",
    "--, -.",
    "'- -', -."
  })
  @DisplayName("initials are the first letters of the first and the last word")
  void initials(String name, String initials) {
    assertThat(ShownPeople.initials(name)).isEqualTo(initials);
  }

  @Test
  @Tag("R6")
  @DisplayName("R6: demoted in a full room, somebody waits as an attendee and sees nobody")
  void demotedInFullRoom() {
    var now = Participant.attendee("event", "ann", "Ann", "hash of ann");
    RoomPicture picture = Pictures.withWaiting(now, BOB);

    RoomView view = picture.seenBy(ANN, START);

    assertThat(view.you().role()).isEqualTo(Role.ATTENDEE);
    assertThat(view.you().lobbyPlace()).contains(1);
    assertThat(view.people()).isEmpty();
  }

  @Test
  @DisplayName("organizer and presenters come first, then names without regard to case")
  void order() {
    var zoe = Participant.attendee("event", "zoe", "Zoe", "hash of zoe");

    assertThat(names(Pictures.of(EventType.MEETING, zoe, EVE, BOB, ANN).seenBy(ANN, START)))
        .containsExactly("Ann", "Bob", "eve", "Zoe");
  }

  @Test
  @DisplayName(
      "an attendee with the name of somebody who runs the room is told apart wherever names are"
          + " shown, even while they are away")
  void namesakes() {
    var mallory = Participant.attendee("event", "mallory", "AMELIE", "hash of mallory");

    assertThat(namesakes(Pictures.of(EventType.WEBINAR, mallory, BOB, ANN).seenBy(ANN, START)))
        .containsExactly("AMELIE is not the ORGANIZER");
    assertThat(namesakes(Pictures.of(EventType.MEETING, mallory, BOB, ANN).seenBy(BOB, START)))
        .containsExactly("AMELIE is not the ORGANIZER");
    assertThat(namesakes(Pictures.of(EventType.WEBINAR, mallory, BOB, ANN).seenBy(BOB, START)))
        .as("initials say nothing")
        .isEmpty();
  }

  private static List<String> namesakes(RoomView view) {
    return view.people().stream()
        .flatMap(
            person ->
                person.namesakeOf().map(role -> person.name() + " is not the " + role).stream())
        .toList();
  }

  private static List<String> names(RoomView view) {
    return view.people().stream().map(Person::name).toList();
  }
}
