package io.rostrum.workflows.room;

import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/**
 * The link that is somebody's alone. A new one that was asked for is offered beside it: the one
 * before it dies when the new one is entered, not when it is asked for, so that asking takes nobody
 * off air (R17).
 */
@Embeddable
class PersonalLink {
  private int linkGeneration;
  private String linkHash;
  private String offeredHash;
  private Instant linkSuspendedAt;

  int generation() {
    return linkGeneration;
  }

  Optional<String> hash() {
    return Optional.ofNullable(linkHash);
  }

  /** The generation that a mail is to carry: the newest that opens the room, or will. */
  int newestGeneration() {
    return offeredHash == null ? linkGeneration : linkGeneration + 1;
  }

  boolean isOf(String hash) {
    return linkHash != null && LinkTokens.same(linkHash, hash);
  }

  /** Whether a link is the new one that was asked for and not entered yet. */
  boolean isOffered(String hash) {
    return offeredHash != null && LinkTokens.same(offeredHash, hash);
  }

  /**
   * What is stored of the link that a token is of: the one that holds, or a new one that was asked
   * for. Which of the installation's keys made the token makes no difference.
   */
  Optional<String> hashOf(String token, Participant owner, RoomLinks links) {
    return links.isPersonal(token, owner.eventId(), owner.participantId(), linkGeneration)
        ? hash()
        : Optional.ofNullable(offeredHash)
            .filter(
                offered ->
                    links.isPersonal(
                        token, owner.eventId(), owner.participantId(), linkGeneration + 1));
  }

  Optional<Instant> suspendedAt() {
    return Optional.ofNullable(linkSuspendedAt);
  }

  /** Somebody was given links before. */
  void beginAt(int generation) {
    linkGeneration = generation;
  }

  void give(Participant owner, RoomLinks links) {
    linkHash = hash(owner, links, linkGeneration);
    offeredHash = null;
    linkSuspendedAt = null;
  }

  /** Another link from now on; what was given before opens nothing any more. */
  void giveNext(Participant owner, RoomLinks links) {
    linkGeneration = newestGeneration() + 1;
    give(owner, links);
  }

  /** Offers a new link beside the present one; asked again, the same. */
  void offerNext(Participant owner, RoomLinks links) {
    offeredHash = hash(owner, links, linkGeneration + 1);
  }

  void enterByOffered() {
    linkGeneration++;
    linkHash = offeredHash;
    offeredHash = null;
    linkSuspendedAt = null;
  }

  void take() {
    // One that was offered is in a mailbox already, and must not be given again.
    linkGeneration = newestGeneration();
    linkHash = null;
    offeredHash = null;
    linkSuspendedAt = null;
  }

  void suspend(Instant now) {
    linkSuspendedAt = now;
  }

  private static String hash(Participant owner, RoomLinks links, int generation) {
    return links.personalHash(owner.eventId(), owner.participantId(), generation);
  }
}
