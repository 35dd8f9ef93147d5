package io.rostrum.room.live;

import static java.util.Comparator.naturalOrder;

import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Attendees whose name looks like the organizer's or a presenter's. They may really be called so,
 * and nobody is kept out for it; but they are shown with words that tell them apart.
 */
final class Namesakes {
  /** The organizer comes before presenters. */
  private static final BinaryOperator<Role> FIRST = BinaryOperator.minBy(naturalOrder());

  private final Map<String, Role> roles = new HashMap<>();

  /**
   * @param running the organizer and the presenters of the event, whether or not they are there
   */
  Namesakes(List<Participant> running) {
    for (Participant person : running) {
      LookAlike.looks(person.name()).forEach(look -> roles.merge(look, person.role(), FIRST));
    }
  }

  /** The role of whose name an attendee has; empty when it is theirs alone. */
  Optional<Role> of(Participant person) {
    return person.role() == Role.ATTENDEE
        ? LookAlike.looks(person.name()).stream()
            .flatMap(look -> Stream.ofNullable(roles.get(look)))
            .reduce(FIRST)
        : Optional.empty();
  }
}
