package io.rostrum.room.live;

import io.rostrum.room.live.RoomView.Person;
import io.rostrum.room.live.RoomView.Waiting;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.Participant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who sees whom: the organizer and presenters see everybody by name, and are seen by name. In a
 * webinar attendees see one another as the event says, in a meeting by name.
 */
final class ShownPeople {
  /** Beyond that many attendees an attendee's page shows how many there are, and no more. */
  static final int MOST_ATTENDEES = 50;

  private static final Pattern WORDS = Pattern.compile("[\\s-]+");

  private final RoomPicture picture;
  private final Participant viewer;

  ShownPeople(RoomPicture picture, Participant viewer) {
    this.picture = picture;
    this.viewer = viewer;
  }

  List<Person> people() {
    if (seesEverybody()) {
      return picture.present().stream().map(this::person).toList();
    }
    Stream<Participant> attendees =
        picture.present().stream().filter(person -> !person.role().mayRunTheRoom());
    return Stream.concat(
            picture.present().stream().filter(person -> person.role().mayRunTheRoom()),
            attendees.limit(MOST_ATTENDEES))
        .map(this::person)
        .toList();
  }

  /** Somebody in a line; empty when they are not in the room any more. */
  Optional<Waiting> waiting(String participantId) {
    return picture.present().stream()
        .filter(person -> person.participantId().equals(participantId))
        .findFirst()
        .map(person -> new Waiting(participantId, name(person)));
  }

  /** The name by which the viewer knows somebody. */
  private String name(Participant person) {
    boolean isKnown =
        seesEverybody()
            || person.role().mayRunTheRoom()
            || picture.event().attendeeNames() == AttendeeNames.FULL;
    return isKnown ? person.name() : initials(person.name());
  }

  private boolean seesEverybody() {
    return viewer.role().mayRunTheRoom() || picture.event().type() == EventType.MEETING;
  }

  /** For example "B. D." for Bob Dylan: the first letter of the first and of the last word. */
  static String initials(String name) {
    List<String> words = WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return firstLetter(name.strip());
    }
    return Stream.of(words.getFirst(), words.getLast())
        .limit(words.size())
        .map(ShownPeople::firstLetter)
        .collect(Collectors.joining(" "));
  }

  private static String firstLetter(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase() + ".";
  }

  private Person person(Participant person) {
    return new Person(
        person.participantId(),
        name(person),
        person.role(),
        person.handRaisedAt(),
        picture.media(MediaKind.CAMERA).isOn(person.participantId()),
        picture.media(MediaKind.MICROPHONE).isOn(person.participantId()));
  }
}
