package io.rostrum.room.live;

import io.rostrum.room.live.RoomView.MediaView;
import io.rostrum.room.live.RoomView.Person;
import io.rostrum.room.live.RoomView.Slots;
import io.rostrum.room.live.RoomView.Waiting;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaStanding;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
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

  private final Event event;
  private final PeopleHere here;
  private final MediaHere mediaHere;
  private final boolean everybody;
  private final List<Person> people;
  private final MediaView media;

  private ShownPeople(Event event, PeopleHere here, MediaHere mediaHere, boolean everybody) {
    this.event = event;
    this.here = here;
    this.mediaHere = mediaHere;
    this.everybody = everybody;
    this.people = shown().map(this::person).toList();
    this.media = new MediaView(slots(MediaKind.CAMERA), slots(MediaKind.MICROPHONE));
  }

  static ShownPeople toThoseWhoRunTheRoom(Event event, PeopleHere here, MediaHere mediaHere) {
    return new ShownPeople(event, here, mediaHere, true);
  }

  static ShownPeople toAttendees(Event event, PeopleHere here, MediaHere mediaHere) {
    return new ShownPeople(event, here, mediaHere, event.type() == EventType.MEETING);
  }

  List<Person> people() {
    return people;
  }

  /** The cameras and microphones, and who waits for one. */
  MediaView media() {
    return media;
  }

  private Stream<Participant> shown() {
    return everybody
        ? here.present().stream()
        : Stream.concat(
            here.present().stream().filter(person -> person.role().mayRunTheRoom()),
            here.present().stream()
                .filter(person -> !person.role().mayRunTheRoom())
                .limit(MOST_ATTENDEES));
  }

  private Person person(Participant person) {
    return new Person(
        person.participantId(),
        name(person),
        person.role(),
        everybody && person.role() == Role.PRESENTER && person.hasMailbox(),
        isKnown(person) ? here.namesakes().of(person) : Optional.empty(),
        person.handRaisedAt(),
        mediaHere.hasSlot(MediaKind.CAMERA, person.participantId()),
        mediaHere.hasSlot(MediaKind.MICROPHONE, person.participantId()),
        mediaHere.onAir(person.participantId()),
        here.isAway(person.participantId()));
  }

  private Slots slots(MediaKind kind) {
    MediaStanding standing = mediaHere.of(kind);
    List<Waiting> queue =
        standing.waiting().stream()
            .map(here::present)
            .flatMap(Optional::stream)
            .map(person -> new Waiting(person.participantId(), name(person)))
            .toList();
    return new Slots(standing.limit(), standing.holders().size(), queue);
  }

  /** The name by which whoever looks knows somebody. */
  private String name(Participant person) {
    return isKnown(person) ? person.name() : initials(person.name());
  }

  private boolean isKnown(Participant person) {
    return everybody
        || person.role().mayRunTheRoom()
        || event.attendeeNames() == AttendeeNames.FULL;
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
}
