package io.rostrum.workflows.room;

import io.rostrum.workflows.event.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * All that a policy may look at, read under the room's lock.
 *
 * @param participant who asks; empty when nobody of that id belongs to the event
 * @param target whom it is about; empty when nobody of that id belongs to the event
 * @param here those of both who are in the room
 * @param media how the kind of slot stands that the change is about
 * @param link what there is about the personal link, if the change is about that
 * @param claim what there is about a presenter link, if the change is about that
 * @param hasPresenterSeat whether one more can present
 * @param isGrantedByOrganizerOnly whether the organizer wants nobody else to give presenter rights
 * @param isInvitedManagedByPromoted whether those who were promoted in the room may take the rights
 *     of invited presenters, if the change is about that
 * @param isHolderSeen whether whoever a link belongs to is at their page at this moment, if it is
 *     about entering by a link
 * @param isLost whether nothing was heard of whoever asks for longer than the grace time
 */
record RoomSituation(
    LockedRoom locked,
    Optional<Participant> participant,
    Optional<Participant> target,
    Set<String> here,
    Optional<MediaStanding> media,
    LinkStanding link,
    Optional<ClaimStanding> claim,
    boolean hasPresenterSeat,
    boolean isGrantedByOrganizerOnly,
    boolean isInvitedManagedByPromoted,
    boolean isHolderSeen,
    boolean isLost,
    RoomTimes times) {

  Event event() {
    return locked.event();
  }

  Room room() {
    return locked.room();
  }

  Instant now() {
    return locked.now();
  }

  /** Who asks; once it is known that they belong to the event. */
  Participant who() {
    return participant.orElseThrow();
  }

  /** Whom it is about; once it is known that they belong to the event. */
  Participant whom() {
    return target.orElseThrow();
  }

  /** Whether it takes presenter rights, or sends somebody out who was invited to present. */
  boolean costsPresenter(RoomChange change) {
    return change.action().costsAPlace()
        && target.filter(who -> who.role() == Role.PRESENTER || who.hasMailbox()).isPresent();
  }

  boolean mayUseMedia(Participant who) {
    return who.role().mayUseMedia(event().type());
  }

  boolean isHere(Participant who) {
    return here.contains(who.participantId());
  }

  boolean isOn(Participant who) {
    return media.orElseThrow().isOn(who.participantId());
  }
}
