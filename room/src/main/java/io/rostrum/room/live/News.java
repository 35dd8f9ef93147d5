package io.rostrum.room.live;

import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomEffect;
import java.util.Optional;

/**
 * One granted change, for pages to tell people of.
 *
 * @param id the revision that the room had after it
 * @param by who asked for it
 * @param target whom it was done to, if that was somebody else
 */
public record News(
    long id, RoomAction action, Someone by, Optional<Someone> target, RoomEffect effect) {

  /** A person by the name they have now. */
  public record Someone(String id, String name) {}

  /**
   * As one person may know it: they are told of nobody whom they are not shown, and by no other
   * name than they are shown.
   */
  Optional<News> seenBy(RoomView view) {
    boolean isInMeeting = view.event().type() == EventType.MEETING && !view.people().isEmpty();
    if (view.you().mayRun() || isInMeeting) {
      return Optional.of(this);
    }
    Optional<Someone> shownTarget = target.flatMap(person -> shown(person, view));
    if (target.isPresent() && shownTarget.isEmpty()) {
      return Optional.empty();
    }
    return shown(by, view).map(person -> new News(id, action, person, shownTarget, effect));
  }

  private static Optional<Someone> shown(Someone person, RoomView view) {
    if (person.id().equals(view.you().id())) {
      return Optional.of(person);
    }
    return view.people().stream()
        .filter(shown -> shown.id().equals(person.id()))
        .findFirst()
        .map(shown -> new Someone(shown.id(), shown.name()));
  }
}
