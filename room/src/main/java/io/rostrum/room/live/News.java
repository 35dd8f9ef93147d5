package io.rostrum.room.live;

import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomEffect;
import java.util.Optional;

/**
 * One change that was granted, or a link that was tried, for pages to tell people of.
 *
 * @param id the revision that the room had after it
 * @param by who asked for it, or whose link was tried
 * @param target whom it was done to, if that was somebody else
 * @param device roughly what a link was tried from, if it says so
 */
public record News(
    long id,
    RoomAction action,
    Someone by,
    Optional<Someone> target,
    RoomEffect effect,
    Optional<String> device) {

  /** A person by the name they have now. */
  public record Someone(String id, String name) {}

  /** Whether it happened to somebody: done to them, or, if it was done to nobody, by them. */
  boolean isAbout(Participant person) {
    return target.orElse(by).id().equals(person.participantId());
  }

  /**
   * As one person may know it: they are told of nobody whom they are not shown, and by no other
   * name than they are shown. What is about a personal link is told to whoever it is for and to the
   * organizer alone (R17).
   */
  Optional<News> seenBy(RoomView view) {
    if (effect.isAboutALink()) {
      boolean concerned = by.id().equals(view.you().id()) || view.you().role() == Role.ORGANIZER;
      return concerned ? Optional.of(this) : Optional.empty();
    }
    boolean isInMeeting = view.event().type() == EventType.MEETING && !view.people().isEmpty();
    if (view.you().mayRun() || isInMeeting) {
      return Optional.of(this);
    }
    Optional<Someone> shownTarget = target.flatMap(person -> shown(person, view));
    if (target.isPresent() && shownTarget.isEmpty()) {
      return Optional.empty();
    }
    return shown(by, view).map(person -> new News(id, action, person, shownTarget, effect, device));
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
