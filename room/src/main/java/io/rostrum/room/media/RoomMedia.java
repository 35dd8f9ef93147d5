package io.rostrum.room.media;

import io.rostrum.media.Feed;
import io.rostrum.media.MediaAwayException;
import io.rostrum.media.MediaRefusedException;
import io.rostrum.media.MediaServer;
import io.rostrum.media.View;
import io.rostrum.room.live.CurrentPictures;
import io.rostrum.room.web.NotOnAir;
import io.rostrum.room.web.NotOnAir.Reason;
import io.rostrum.workflows.room.Participant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Puts on air what somebody has a slot for (R14), and lets everybody in the room see and hear it.
 * The slot comes first, the picture after.
 */
@Service
public class RoomMedia {
  private static final Logger log = LoggerFactory.getLogger(RoomMedia.class);

  private final MediaServer server;
  private final MediaReconciler reconciler;
  private final Viewers viewers;
  private final CurrentPictures pictures;

  RoomMedia(
      MediaServer server, MediaReconciler reconciler, Viewers viewers, CurrentPictures pictures) {
    this.server = server;
    this.reconciler = reconciler;
    this.viewers = viewers;
    this.pictures = pictures;
  }

  /** Whether there are pictures and sound here at all. */
  public boolean isPresent() {
    return server.isPresent();
  }

  /**
   * Puts somebody's camera, screen or microphone on air. A screen has the camera's slot, so one
   * takes the other's place.
   *
   * @param offer SDP of a new connection with one line, candidates included
   * @return the SDP answer
   * @throws NotOnAir if they have no slot, the offer is no good, or the media server is away
   */
  public String publish(Participant person, Feed.Kind kind, String offer) {
    requireServer();
    String eventId = person.eventId();
    var feed = new Feed(person.participantId(), kind);
    if (!reconciler.allows(eventId, feed)) {
      throw new NotOnAir(Reason.SLOT_NEEDED);
    }
    reconciler.isUsed(eventId);
    String answer =
        asked(
            () -> {
              otherPicture(kind)
                  .ifPresent(other -> server.stop(eventId, new Feed(feed.person(), other)));
              return server.publish(eventId, feed, offer);
            });
    // Whoever took the slot back meanwhile found nothing on air yet.
    reconciler.reconcile(eventId);
    return answer;
  }

  private static Optional<Feed.Kind> otherPicture(Feed.Kind kind) {
    return switch (kind) {
      case CAMERA -> Optional.of(Feed.Kind.SCREEN);
      case SCREEN -> Optional.of(Feed.Kind.CAMERA);
      case MICROPHONE -> Optional.empty();
    };
  }

  /**
   * Lets one page of somebody in the room receive these feeds, and no others.
   *
   * @param page which of their pages
   * @param isNew whether the page begins anew, whatever it received before
   * @return what the page has to answer; empty if it receives just these already
   * @throws NotOnAir if they are not in the room while it is open, or the media server is away
   */
  public Optional<View> watch(Participant person, String page, Set<Feed> feeds, boolean isNew) {
    requireServer();
    String eventId = person.eventId();
    if (!pictures.of(eventId).isWatchedBy(person.participantId())) {
      throw new NotOnAir(Reason.NOT_IN_ROOM);
    }
    reconciler.isUsed(eventId);
    String viewer = Viewers.id(person.participantId(), page);
    return asked(
        () -> {
          if (isNew) {
            server.leave(eventId, viewer);
          }
          viewers
              .add(eventId, person.participantId(), page)
              .forEach(tooOld -> server.leave(eventId, tooOld));
          return server.view(eventId, viewer, feeds);
        });
  }

  /**
   * The page's answer to what {@link #watch} returned.
   *
   * @throws NotOnAir if nothing was offered, the answer is no good, or the media server is away
   */
  public void answer(Participant person, String page, String answer) {
    requireServer();
    asked(
        () -> {
          server.answer(person.eventId(), Viewers.id(person.participantId(), page), answer);
          return answer;
        });
  }

  private void requireServer() {
    if (!server.isPresent()) {
      throw new NotOnAir(Reason.NO_MEDIA_HERE);
    }
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (MediaRefusedException e) {
      log.warn(
          "What a browser sent to be seen or heard, or to see and hear, is refused: {}",
          e.refusal());
      throw new NotOnAir(Reason.OFFER_REFUSED);
    } catch (MediaAwayException e) {
      throw new NotOnAir(Reason.MEDIA_AWAY);
    }
  }
}
