package io.rostrum.workflows.presenter;

import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.room.DecidedChange;
import io.rostrum.workflows.room.DecidedChangeRepository;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.RoomEffect;
import io.rostrum.workflows.room.RoomNews;
import io.rostrum.workflows.room.RoomNewsRepository;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Knows who gave and took roles in rooms, for those who are told of it. */
@Service
public class RoleDeeds {
  private static final Set<RoomEffect> TOLD =
      EnumSet.of(RoomEffect.PROMOTED, RoomEffect.DEMOTED, RoomEffect.REMOVED);

  private final DecidedChangeRepository changes;
  private final RoomNewsRepository news;
  private final ParticipantRepository participants;
  private final PresenterRepository presenters;

  RoleDeeds(
      DecidedChangeRepository changes,
      RoomNewsRepository news,
      ParticipantRepository participants,
      PresenterRepository presenters) {
    this.changes = changes;
    this.news = news;
    this.participants = participants;
    this.presenters = presenters;
  }

  /**
   * The change in a room by which somebody lost their place as a presenter; empty if it was another
   * or is not kept any more.
   */
  public Optional<RoleDeed> loss(String changeId) {
    return changes.findById(changeId).filter(DecidedChange::costsPresenter).map(this::deed);
  }

  /** What the organizer is told of a change in a room, the same each time: what others took. */
  public Optional<ProcessMessage> news(String changeId) {
    return loss(changeId)
        .filter(deed -> !deed.isByOrganizer())
        .map(
            deed ->
                new ProcessMessage(
                    MessageNames.PLACE_LOST,
                    // A process that a message starts runs once at a time for each key.
                    changeId,
                    MessageNames.PLACE_LOST + "-" + changeId,
                    Map.of("eventId", deed.eventId(), "changeId", changeId)));
  }

  /** Who gave and took roles in the room of an event, and sent whom out, in this order. */
  public List<RoleDeed> of(String eventId) {
    return news.findByKeyEventIdAndEffectInOrderByKeyRevision(eventId, TOLD).stream()
        .map(one -> deed(eventId, one))
        .toList();
  }

  /** Who sent somebody out of a room, the last time; empty if that is not kept any more. */
  public Optional<RoleDeed> removal(Participant target) {
    return news.findFirstByKeyEventIdAndEffectAndTargetIdOrderByKeyRevisionDesc(
            target.eventId(), RoomEffect.REMOVED, target.participantId())
        .map(one -> deed(target.eventId(), one));
  }

  private RoleDeed deed(DecidedChange change) {
    return deed(
        change.eventId(),
        change.effect().orElseThrow(),
        change.participantId(),
        change.targetId(),
        change.decidedAt());
  }

  private RoleDeed deed(String eventId, RoomNews one) {
    return deed(eventId, one.effect(), one.participantId(), one.targetId(), one.happenedAt());
  }

  private RoleDeed deed(
      String eventId, RoomEffect effect, String by, String target, Instant happenedAt) {
    return new RoleDeed(eventId, effect, by, name(by), target, name(target), happenedAt);
  }

  // Of whoever never came the room keeps nothing once they lost their rights.
  private String name(String participantId) {
    return participants
        .findById(participantId)
        .map(Participant::name)
        .or(() -> presenters.findById(participantId).map(Presenter::name))
        .orElse("");
  }
}
