package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every change is judged by.
 *
 * @param earlier what was decided about the same change before
 * @param participant who asks; empty when nobody of that id belongs to the event
 * @param target whom it is about; empty when nobody of that id belongs to the event
 * @param here those of both who are in the room
 */
public record ChangeFacts(
    Event event,
    Optional<DecidedChange> earlier,
    Optional<Participant> participant,
    Optional<Participant> target,
    Set<String> here) {

  /** As the database answers: null for what there is not. */
  ChangeFacts(
      Event event,
      DecidedChange earlier,
      Participant participant,
      Participant target,
      String participantHere,
      String targetHere) {
    this(
        event,
        Optional.ofNullable(earlier),
        Optional.ofNullable(participant),
        Optional.ofNullable(target),
        Stream.of(Optional.ofNullable(participantHere), Optional.ofNullable(targetHere))
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
