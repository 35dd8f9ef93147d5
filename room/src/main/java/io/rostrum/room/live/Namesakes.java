package io.rostrum.room.live;

import static java.util.Comparator.naturalOrder;

import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * People whose name looks like that of the organizer or of a presenter, and who were not invited to
 * present. They may really be called so, and nobody is kept out for it; but they are shown with
 * words that tell them apart, also once they were promoted.
 */
final class Namesakes {
  /** The organizer comes before presenters. */
  private static final BinaryOperator<Role> FIRST = BinaryOperator.minBy(naturalOrder());

  private final Map<String, List<Participant>> running = new HashMap<>();

  /**
   * @param running the organizer and the presenters of the event, whether or not they are there
   */
  Namesakes(List<Participant> running) {
    for (Participant person : running) {
      LookAlike.looks(person.name()).forEach(look -> called(look).add(person));
    }
  }

  private List<Participant> called(String look) {
    return running.computeIfAbsent(look, key -> new ArrayList<>());
  }

  /** The role of somebody else whose name they have; empty when it is theirs alone. */
  Optional<Role> of(Participant person) {
    if (person.hasMailbox() && person.role().mayRunTheRoom()) {
      return Optional.empty();
    }
    return LookAlike.looks(person.name()).stream()
        .flatMap(look -> running.getOrDefault(look, List.of()).stream())
        .filter(other -> !other.participantId().equals(person.participantId()))
        .map(Participant::role)
        .reduce(FIRST);
  }
}
